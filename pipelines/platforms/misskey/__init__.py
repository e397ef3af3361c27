"""Misskey and its kin: how accounts are asked and answers read."""
