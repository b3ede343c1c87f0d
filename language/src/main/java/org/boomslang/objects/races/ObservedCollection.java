package org.boomslang.objects.races;

/** A mutable collection of another package that the detector treats as it does a list. */
public interface ObservedCollection {}
