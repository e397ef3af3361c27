"""The statistics that SQL cannot say: is it a lead, or luck?"""
