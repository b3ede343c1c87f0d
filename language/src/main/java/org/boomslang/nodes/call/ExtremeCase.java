package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleSafepoint;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.ExplodeLoop;
import com.oracle.truffle.api.nodes.LoopNode;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.iteration.GeneratorReader;
import org.boomslang.nodes.iteration.GetIteratorNode;
import org.boomslang.nodes.iteration.NextNode;
import org.boomslang.objects.Calls;
import org.boomslang.objects.CompareOp;
import org.boomslang.objects.Comparisons;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.Snapshot;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.generator.Sink;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.tuple.PyTuple;

/**
 * {@code max} and {@code min}: of a few arguments, or of what an iterable gives, perhaps with a key
 * function, which can be inlined.
 */
final class ExtremeCase extends BuiltinFunctionCase {
  /** So many arguments are compared in straight-line code. */
  private static final int MOST = 6;

  private final boolean greatest;
  private final int positional;

  /** Where the arguments are, 0 for nowhere. */
  private final int key;

  private final int fallback;

  /** Null where nothing is iterated over. */
  @Child private GetIteratorNode getIterator;

  @Child private NextNode next;

  /** Null until a generator comes. */
  @Child private GeneratorReader reader;

  private final BranchProfile container = BranchProfile.create();

  /** Null without a key. */
  @Child private DispatchNode call;

  private ExtremeCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
    this.greatest = code.name().equals("max");
    this.positional = site.positional();
    this.key = site.indexOf("key");
    this.fallback = site.indexOf("default");
    if (positional == 1) {
      getIterator = GetIteratorNode.create();
      next = NextNode.create();
    }
    call = key > 0 ? DispatchNode.create(1, Calls.NO_NAMES) : null;
  }

  /** The case for a call of {@code max} or {@code min}; null when there is no shortcut. */
  static ExtremeCase create(DispatchNode site, BuiltinCode code) {
    int known = (site.indexOf("key") > 0 ? 1 : 0) + (site.indexOf("default") > 0 ? 1 : 0);
    boolean suits =
        site.positional() == 1
            || site.positional() >= 2 && site.positional() <= MOST && site.indexOf("default") == 0;
    return suits && known == site.names().length ? new ExtremeCase(site, code) : null;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    return positional == 1 ? ofIterable(frame, arguments) : ofArguments(frame, arguments);
  }

  @ExplodeLoop
  private Object ofArguments(VirtualFrame frame, Object[] arguments) {
    Object function = key > 0 ? arguments[key] : PyNone.NONE;
    Object best = arguments[1];
    Object bestKey = keyOf(frame, function, best);
    for (int i = 2; i <= positional; i++) {
      Object item = arguments[i];
      Object itemKey = keyOf(frame, function, item);
      if (isBetter(itemKey, bestKey)) {
        best = item;
        bestKey = itemKey;
      }
    }
    return best;
  }

  private Object keyOf(VirtualFrame frame, Object function, Object item) {
    return function == PyNone.NONE
        ? item
        : call.execute(frame, function, new Object[] {null, item});
  }

  private boolean isBetter(double a, double b) {
    return greatest ? a > b : a < b;
  }

  private Object ofIterable(VirtualFrame frame, Object[] arguments) {
    Object function = key > 0 ? arguments[key] : PyNone.NONE;
    Object iterable = arguments[1];
    if (iterable instanceof Snapshot elements) {
      container.enter();
      iterable = elementsNow(elements);
    }
    Object iterator = getIterator.execute(frame, iterable);
    if (key == 0 && GeneratorReader.isGenerator(iterator)) {
      Sink.OfExtreme extreme = new Sink.OfExtreme(greatest);
      if (reader().run(frame, iterator, extreme)) {
        return orFallback(extreme.best(), arguments);
      }
    }
    Object best = null;
    Object bestKey = null;
    int count = 0;
    while (true) {
      Object item = next.execute(frame, iterator);
      if (item == null) {
        break;
      }
      Object itemKey = keyOf(frame, function, item);
      if (best == null || isBetter(itemKey, bestKey)) {
        best = item;
        bestKey = itemKey;
      }
      count++;
      TruffleSafepoint.poll(this);
    }
    if (CompilerDirectives.hasNextTier()) {
      LoopNode.reportLoopCount(this, count);
    }
    return orFallback(best, arguments);
  }

  private GeneratorReader reader() {
    if (reader == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      reader = insert(GeneratorReader.create());
    }
    return reader;
  }

  private Object orFallback(Object best, Object[] arguments) {
    if (best != null) {
      return best;
    }
    if (fallback == 0) {
      throw empty();
    }
    return arguments[fallback];
  }

  /** A tuple of the elements, the object itself where Python code says what they are. */
  @TruffleBoundary
  private static Object elementsNow(Snapshot iterable) {
    Object[] elements = iterable.elementsNow();
    return elements == null ? iterable : PyTuple.of(elements);
  }

  private boolean isBetter(Object a, Object b) {
    if (a instanceof Long x && b instanceof Long y) {
      return greatest ? x > y : x < y;
    }
    if (a instanceof Double x && b instanceof Double y) {
      return isBetter((double) x, (double) y);
    }
    return isBetterOfOthers(a, b);
  }

  @TruffleBoundary
  private boolean isBetterOfOthers(Object a, Object b) {
    return Conversions.truth(Comparisons.compare(greatest ? CompareOp.GT : CompareOp.LT, a, b));
  }

  @TruffleBoundary
  private RuntimeException empty() {
    return PyErrors.valueError("%s() iterable argument is empty", greatest ? "max" : "min");
  }
}
