package org.boomslang.objects.finalizer;

import java.util.ArrayList;
import java.util.List;

/**
 * The guards whose finalisers have not been run nor called off, without keeping them: several
 * linked lists, so that threads which make objects with finalisers do not wait for each other. The
 * entries are the links themselves; adding and removing one touches its neighbours only, which were
 * made at about the same time.
 *
 * <p>Thread-safety: atomic.
 */
final class GuardList {
  /** A power of two. */
  private static final int STRIPES = 16;

  /** One list, a ring whose anchor is no guard's entry. Thread-safety: atomic. */
  static final class Stripe {
    private final Guard.Entry anchor = new Guard.Entry();
    private volatile int size;

    Stripe() {
      anchor.previous = anchor;
      anchor.next = anchor;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the monitor only
    private synchronized void add(Guard.Entry entry) {
      entry.next = anchor;
      entry.previous = anchor.previous;
      entry.previous.next = entry;
      anchor.previous = entry;
      size++;
    }

    @SuppressWarnings("NonAtomicVolatileUpdate") // written under the monitor only
    synchronized void remove(Guard.Entry entry) {
      if (entry.next != null) {
        entry.previous.next = entry.next;
        entry.next.previous = entry.previous;
        entry.next = null;
        entry.previous = null;
        size--;
      }
    }

    synchronized boolean contains(Guard.Entry entry) {
      return entry.next != null;
    }

    private synchronized void copyTo(List<Guard.Entry> target) {
      for (Guard.Entry entry = anchor.next; entry != anchor; entry = entry.next) {
        target.add(entry);
      }
    }
  }

  private final Stripe[] stripes = new Stripe[STRIPES];

  GuardList() {
    for (int i = 0; i < STRIPES; i++) {
      stripes[i] = new Stripe();
    }
  }

  /** The list that the current thread adds to. */
  Stripe stripe() {
    return stripes[(int) Thread.currentThread().threadId() & STRIPES - 1];
  }

  /** Adds the entry of a new guard. */
  void add(Guard.Entry entry) {
    entry.stripe.add(entry);
  }

  /** Removes an entry; not for the first time, it does nothing. */
  void remove(Guard.Entry entry) {
    entry.stripe.remove(entry);
  }

  boolean contains(Guard.Entry entry) {
    return entry.stripe.contains(entry);
  }

  int size() {
    int size = 0;
    for (Stripe stripe : stripes) {
      size += stripe.size;
    }
    return size;
  }

  /** The entries there are, those of one thread in the order in which they were made. */
  List<Guard.Entry> entries() {
    List<Guard.Entry> entries = new ArrayList<>();
    for (Stripe stripe : stripes) {
      stripe.copyTo(entries);
    }
    return entries;
  }
}
