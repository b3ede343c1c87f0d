package org.boomslang.objects.races;

/** An iterator that threads may share: each step happens at one moment. */
public interface AtomicIterator {}
