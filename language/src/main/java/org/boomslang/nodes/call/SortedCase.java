package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.iteration.GeneratorReader;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.list.ListSort;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;

/** {@code sorted(iterable, key=f)}, perhaps with {@code reverse}. */
final class SortedCase extends BuiltinFunctionCase {
  private final int key;

  /** Where the argument is, 0 for nowhere. */
  private final int reverse;

  @Child private KeyFunctionNode keys = KeyFunctionNode.create();
  @Child private GeneratorReader reader = GeneratorReader.create();

  private SortedCase(DispatchNode site, BuiltinCode code, int key, int reverse) {
    super(site, code, false);
    this.key = key;
    this.reverse = reverse;
  }

  /** The case for {@code sorted} with a key; null without. */
  static SortedCase create(DispatchNode site, BuiltinCode code) {
    int key = site.indexOf("key");
    int reverse = site.indexOf("reverse");
    return site.positional() == 1 && key > 0 && site.names().length == (reverse > 0 ? 2 : 1)
        ? new SortedCase(site, code, key, reverse)
        : null;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object function = arguments[key];
    boolean descending = reverse > 0 && arguments[reverse] == Boolean.TRUE;
    if (function == PyNone.NONE || reverse > 0 && !(arguments[reverse] instanceof Boolean)) {
      return super.call(frame, callee, arguments);
    }
    Object[] items =
        GeneratorReader.reads(arguments[1])
            ? reader.toList(frame, arguments[1]).toArray()
            : toArray(arguments[1]);
    Object[] compared = keys.execute(frame, function, items);
    return sorted(items, compared, descending);
  }

  @TruffleBoundary
  private static Object[] toArray(Object iterable) {
    return Iteration.toArray(iterable);
  }

  @TruffleBoundary
  private static PyList sorted(Object[] items, Object[] keys, boolean descending) {
    ListSort.sortByKeys(items, keys, descending);
    return PyList.of(items);
  }
}
