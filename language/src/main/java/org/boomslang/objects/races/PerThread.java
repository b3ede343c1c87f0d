package org.boomslang.objects.races;

/** An object of whose attributes each thread has its own. */
public interface PerThread {}
