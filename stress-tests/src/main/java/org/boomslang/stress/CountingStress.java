package org.boomslang.stress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;

import java.util.concurrent.atomic.AtomicInteger;
import org.boomslang.runtime.counting.CountOwner;
import org.boomslang.runtime.counting.ReferenceCount;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;
import org.openjdk.jcstress.infra.results.I_Result;

/** The protocol of reference counts: every pair of transitions. */
public final class CountingStress {
  private CountingStress() {}

  /** The owner gives up its last reference, another thread its own last one. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class OwnerReleaseForeignRelease {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public OwnerReleaseForeignRelease() {
      count.retain(other);
    }

    @Actor
    public void actor1() {
      count.release(owner);
    }

    @Actor
    public void actor2() {
      count.release(other);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** The owner gives up a reference, another thread one that the owner handed to it (queue). */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class OwnerReleaseForeignReleasesOwners {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public OwnerReleaseForeignReleasesOwners() {
      count.retain(owner);
    }

    @Actor
    public void actor1() {
      count.release(owner);
      owner.mergeQueued();
    }

    @Actor
    public void actor2() {
      count.release(other);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** Two threads give up references that the owner handed to them. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class ForeignReleasesOwnersTwice {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public ForeignReleasesOwnersTwice() {
      count.retain(owner);
    }

    @Actor
    public void actor1() {
      count.release(other);
    }

    @Actor
    public void actor2() {
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** Two threads give up what the owner handed to them while the owner merges its queue. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class ForeignReleasesOwnersThenThird {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public ForeignReleasesOwnersThenThird() {
      count.retain(owner);
      count.retain(owner);
    }

    @Actor
    public void actor1() {
      count.release(other);
    }

    @Actor
    public void actor2() {
      count.release(third);
    }

    @Actor
    public void actor3() {
      count.release(owner);
      owner.mergeQueued();
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** The owner counts up and down, another thread gives up what the owner handed to it. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "the hold goes on")
  @State
  public static class OwnerRetainForeignRelease {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public OwnerRetainForeignRelease() {
      count.retain(owner);
    }

    @Actor
    public void actor1() {
      count.retain(owner);
      count.release(owner);
      owner.mergeQueued();
    }

    @Actor
    public void actor2() {
      count.release(other);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /**
   * The owner gives up its last reference while another thread, which has one, counts up and down.
   */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "the hold goes on")
  @State
  public static class OwnerReleaseForeignRetain {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public OwnerReleaseForeignRetain() {
      count.retain(other);
    }

    @Actor
    public void actor1() {
      count.release(owner);
    }

    @Actor
    public void actor2() {
      count.retain(other);
      count.release(other);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** Two foreign threads count in the shared half. */
  @JCStressTest
  @Outcome(id = "0", expect = ACCEPTABLE, desc = "the hold goes on")
  @State
  public static class ForeignRetainForeignRelease {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    @Actor
    public void actor1() {
      count.retain(other);
      count.release(other);
    }

    @Actor
    public void actor2() {
      count.retain(third);
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** Two threads give up the last references to a merged record. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class MergedReleaseRelease {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public MergedReleaseRelease() {
      count.retain(other);
      count.retain(third);
      count.release(owner);
    }

    @Actor
    public void actor1() {
      count.release(other);
    }

    @Actor
    public void actor2() {
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** A merged record is counted up and down by the former owner and another. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class MergedRetainRelease {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public MergedRetainRelease() {
      count.retain(other);
      count.retain(other);
      count.release(owner);
    }

    @Actor
    public void actor1() {
      count.retain(owner);
      count.release(owner);
      count.release(owner);
    }

    @Actor
    public void actor2() {
      count.release(other);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** The owner merges its queue while another thread counts in the shared half. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class QueueMerge {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public QueueMerge() {
      count.retain(owner);
      count.retain(owner);
      count.release(other);
    }

    @Actor
    public void actor1() {
      owner.mergeQueued();
      count.release(owner);
    }

    @Actor
    public void actor2() {
      count.retain(third);
      count.release(third);
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** A queued record is merged by the owner's last release, then taken from the queue. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class QueuedMergeZeroPoll {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public QueuedMergeZeroPoll() {
      count.retain(owner);
      count.release(other);
      count.retain(third);
      count.retain(third);
    }

    @Actor
    public void actor1() {
      count.release(owner);
      count.release(owner);
      owner.mergeQueued();
    }

    @Actor
    public void actor2() {
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** The owner ends while another thread gives up the reference that the owner left behind. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class OwnerDeathForeignRelease {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    @Actor
    public void actor1() {
      owner.end();
    }

    @Actor
    public void actor2() {
      count.release(other);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** The owner ends while two threads give up what it left behind. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class OwnerDeathForeignReleases {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public OwnerDeathForeignReleases() {
      count.retain(owner);
    }

    @Actor
    public void actor1() {
      owner.end();
    }

    @Actor
    public void actor2() {
      count.release(other);
    }

    @Actor
    public void actor3() {
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** Two threads give up what a dead owner left behind. */
  @JCStressTest
  @Outcome(id = "1", expect = ACCEPTABLE, desc = "the hold ended exactly once")
  @State
  public static class DeadOwnerReleases {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public DeadOwnerReleases() {
      count.retain(owner);
      owner.end();
    }

    @Actor
    public void actor1() {
      count.release(other);
    }

    @Actor
    public void actor2() {
      count.release(third);
    }

    @Arbiter
    public void arbiter(I_Result r) {
      owner.mergeQueued();
      other.mergeQueued();
      r.r1 = ended.get();
    }
  }

  /** The owner gives up the last reference while another thread tries to get one. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "too late: the hold ended")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "in time: it goes on")
  @State
  public static class LastReleaseTryRetain {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    @Actor
    public void actor1() {
      count.release(owner);
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = count.tryRetain(other) ? 1 : 0;
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = ended.get();
    }
  }

  /** The last reference to a merged record is given up while another thread tries to get one. */
  @JCStressTest
  @Outcome(id = "1, 0", expect = ACCEPTABLE, desc = "too late: the hold ended")
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "in time: it goes on")
  @State
  public static class MergedLastReleaseTryRetain {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final CountOwner third = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.biased(owner, ended::incrementAndGet);

    public MergedLastReleaseTryRetain() {
      count.retain(other);
      count.release(owner);
    }

    @Actor
    public void actor1() {
      count.release(other);
    }

    @Actor
    public void actor2(II_Result r) {
      r.r2 = count.tryRetain(third) ? 1 : 0;
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = ended.get();
    }
  }

  /** Two threads count a deferred object up and down. */
  @JCStressTest
  @Outcome(id = "0, 1", expect = ACCEPTABLE, desc = "one reference is left")
  @State
  public static class Deferred {
    final CountOwner owner = new CountOwner(() -> {});
    final CountOwner other = new CountOwner(() -> {});
    final AtomicInteger ended = new AtomicInteger();
    final ReferenceCount count = ReferenceCount.deferred(ended::incrementAndGet);

    @Actor
    public void actor1() {
      count.retain(owner);
      count.release(owner);
    }

    @Actor
    public void actor2() {
      count.retain(other);
      count.release(other);
    }

    @Arbiter
    public void arbiter(II_Result r) {
      r.r1 = ended.get();
      r.r2 = (int) count.count();
    }
  }
}
