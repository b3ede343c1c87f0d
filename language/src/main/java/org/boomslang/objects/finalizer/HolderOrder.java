package org.boomslang.objects.finalizer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.function.Consumer;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.set.PyAnySet;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.PyType;

/**
 * The order in which objects that died together are finalised: whoever holds another one comes
 * before it, as where references are counted, and among those that do not hold each other the
 * oldest comes first. In a cycle the oldest begins.
 *
 * <p>Who holds whom is found by {@link PyObject#traverse}, through objects that have no finaliser
 * of their own, but not through classes, modules and code, and no further than {@link #MOST_SEEN}
 * objects from each. With more than {@link #MOST_ORDERED} to finalise nothing is looked through:
 * they go by age.
 *
 * <p>What is held waits for the next collection, once: the finaliser of the one who holds it may
 * hand it on to somebody who keeps it, and then it is not to be finalised at all.
 *
 * <p>Thread-safety: incompatible (made and used by one thread); what other threads do to the
 * objects meanwhile is seen or not.
 */
final class HolderOrder {
  static final int MOST_ORDERED = 10_000;
  private static final int MOST_SEEN = 300;

  private static final Comparator<Guard> BY_AGE =
      Comparator.comparingLong(guard -> guard.entry().number);

  /** A guard, and whom its object holds. */
  private static final class Place implements Comparable<Place> {
    private final Guard guard;
    private final PyObject object;
    private final List<Place> holds = new ArrayList<>(2);

    /** How many of those who hold it have not been placed yet. */
    private int holders;

    private boolean placed;

    /** Whether one that comes before it holds it. */
    private boolean held;

    private Place(Guard guard, PyObject object) {
      this.guard = guard;
      this.object = object;
    }

    @Override
    public int compareTo(Place other) {
      return BY_AGE.compare(guard, other.guard);
    }
  }

  private final Map<PyObject, Place> places = new IdentityHashMap<>();
  private final List<Place> byAge = new ArrayList<>();

  private HolderOrder(Guard[] guards) {
    for (Guard guard : guards) {
      PyObject object = guard.object();
      Place place = new Place(guard, object);
      byAge.add(place);
      if (object != null) {
        places.put(object, place);
      }
    }
  }

  /** Puts guards into their order. No Python code runs. */
  static void sort(Guard[] guards) {
    Arrays.sort(guards, BY_AGE);
    if (guards.length > 1 && guards.length <= MOST_ORDERED) {
      HolderOrder order = new HolderOrder(guards);
      if (order.findHolders()) {
        order.fill(guards);
      }
    }
  }

  /** Whether anybody holds another one. */
  private boolean findHolders() {
    boolean any = false;
    for (Place place : byAge) {
      if (place.object != null) {
        lookThrough(place);
        any |= !place.holds.isEmpty();
      }
    }
    return any;
  }

  private void lookThrough(Place place) {
    Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    ArrayDeque<PyObject> open = new ArrayDeque<>();
    seen.add(place.object);
    open.add(place.object);
    while (!open.isEmpty()) {
      traverse(
          open.poll(),
          each -> {
            if (!(each instanceof PyObject object) || isShared(object) || !seen.add(object)) {
              return;
            }
            Place other = places.get(object);
            if (other != null) {
              place.holds.add(other);
              other.holders++;
            } else if (seen.size() <= MOST_SEEN) {
              open.add(object);
            }
          });
    }
  }

  private static void traverse(PyObject object, Consumer<Object> visit) {
    if (object instanceof PyFunction function) {
      function.traverseOwn(visit);
    } else if (!isLong(object)) {
      object.traverse(visit);
    }
  }

  /** What lives on as long as the program, as a rule. */
  private static boolean isShared(PyObject object) {
    return object instanceof PyType || object instanceof PyModule || object instanceof PyCode;
  }

  /** Whether it holds more than can be looked at: its contents are not even copied then. */
  private static boolean isLong(PyObject object) {
    return switch (object) {
      case PyTuple tuple -> tuple.length() > MOST_SEEN;
      case PyList list -> list.size() > MOST_SEEN;
      case PyDict dict -> dict.size() > MOST_SEEN;
      case PyAnySet set -> set.size() > MOST_SEEN;
      default -> false;
    };
  }

  /** Holders before those they hold; where a cycle leaves nobody, the oldest that is left. */
  private void fill(Guard[] guards) {
    PriorityQueue<Place> free = new PriorityQueue<>();
    for (Place place : byAge) {
      if (place.holders == 0) {
        free.add(place);
      }
    }
    int oldest = 0;
    for (int count = 0; count < guards.length; count++) {
      Place next = free.poll();
      if (next == null) {
        while (byAge.get(oldest).placed) {
          oldest++;
        }
        next = byAge.get(oldest);
      } else if (next.held) {
        next.guard.postpone();
      }
      next.placed = true;
      guards[count] = next.guard;
      for (Place other : next.holds) {
        other.held = true;
        if (--other.holders == 0 && !other.placed) {
          free.add(other);
        }
      }
    }
  }
}
