"""A simulated landscape of six invented brands, with a story whose truth is known."""

from pipelines.demo.files import World, build_world
from pipelines.demo.story import OWN, STORY, WEEKS, Planted

__all__ = ["OWN", "STORY", "WEEKS", "Planted", "World", "build_world"]
