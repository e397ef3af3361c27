"""PeerTube: how its channels are asked and read."""
