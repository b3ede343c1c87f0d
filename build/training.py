"""What the JVM is trained on when it archives its classes (build/archive): see docs/startup.md.

A bit of everything that programs do at their start, and some work that is worth compiling.
"""
import re, json, dataclasses, collections, functools, threading, typing, enum, unittest, asyncio

print("trained")
