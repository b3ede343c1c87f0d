package org.boomslang.objects.monitoring;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;

/**
 * The events of one code object that no tool hears of any more, so that code whose tools have seen
 * enough of it, as those that measure coverage soon have, goes on without asking them each time.
 *
 * <p>Representation: for each kind of event an open-addressed set of places (never 0, see {@code
 * Positions}), and a bit for kinds that nobody hears of wherever they happen. It holds for one
 * state of the context's tools: whatever they ask for anew makes a new state.
 *
 * <p>Thread-safety: shared (immutable); what is found to be quiet is in a copy. Of two copies made
 * at the same time one is lost, and its event is found to be quiet once more.
 */
final class Quiet {
  private static final int SMALLEST = 8;

  /** The tools' state that this holds for. */
  final Object state;

  private final int everywhere;
  private final long[][] places;

  Quiet(Object state) {
    this(state, 0, new long[Event.values().length][]);
  }

  private Quiet(Object state, int everywhere, long[][] places) {
    this.state = state;
    this.everywhere = everywhere;
    this.places = places;
  }

  boolean holds(Event event) {
    return (everywhere & event.bit()) != 0;
  }

  boolean holds(Event event, long place) {
    long[] table = places[event.ordinal()];
    return table != null && table[find(table, place)] == place;
  }

  /** Where a place is, or where it would be put. */
  private static int find(long[] table, long place) {
    int mask = table.length - 1;
    int index = (int) (place * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (table[index] != place && table[index] != 0) {
      index = index + 1 & mask;
    }
    return index;
  }

  Quiet with(Event event) {
    return new Quiet(state, everywhere | event.bit(), places);
  }

  @TruffleBoundary
  Quiet with(Event event, long place) {
    long[] old = places[event.ordinal()];
    int count = 1;
    for (int i = 0; old != null && i < old.length; i++) {
      count += old[i] == 0 ? 0 : 1;
    }
    int size = Math.max(SMALLEST, Integer.highestOneBit(count) * 4);
    long[] table = new long[size];
    for (int i = 0; old != null && i < old.length; i++) {
      if (old[i] != 0) {
        table[find(table, old[i])] = old[i];
      }
    }
    table[find(table, place)] = place;
    long[][] all = places.clone();
    all[event.ordinal()] = table;
    return new Quiet(state, everywhere, all);
  }
}
