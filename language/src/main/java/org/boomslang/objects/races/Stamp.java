package org.boomslang.objects.races;

/** What a thread had done and seen when it released something. Immutable. */
record Stamp(int index, long clock, long[] clocks) {}
