"""What an assistant may ask of a landscape: few typed questions, answered from the published file.

Every answer says what it rests on, or why nothing can be said. The protocol is MCP; its SDK is the
extra `outpace[mcp]` and is loaded by `server` alone.
"""
