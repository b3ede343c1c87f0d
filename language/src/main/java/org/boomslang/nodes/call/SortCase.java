package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.descriptor.PyMethodDescriptor;
import org.boomslang.objects.list.ListSort;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.none.PyNone;

/** {@code list.sort(key=f)}, perhaps with {@code reverse}. */
final class SortCase extends SlotCase {
  private final int key;

  /** Where the argument is, 0 for nowhere. */
  private final int reverse;

  @Child private KeyFunctionNode keys = KeyFunctionNode.create();

  private SortCase(DispatchNode site, PyMethodDescriptor descriptor, int key, int reverse) {
    super(site, descriptor, descriptor.owner(), descriptor.code());
    this.key = key;
    this.reverse = reverse;
  }

  /** The case for {@code list.sort} with a key; null for everything else. */
  static SortCase create(DispatchNode site, PyMethodDescriptor descriptor) {
    if (descriptor.owner() != BuiltinTypes.LIST || !descriptor.code().name().equals("sort")) {
      return null;
    }
    int key = site.indexOf("key");
    int reverse = site.indexOf("reverse");
    return site.positional() == 1 && key > 0 && site.names().length == (reverse > 0 ? 2 : 1)
        ? new SortCase(site, descriptor, key, reverse)
        : null;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object function = arguments[key];
    if (function == PyNone.NONE
        || reverse > 0 && !(arguments[reverse] instanceof Boolean)
        || !CompilerDirectives.isExact(arguments[1], PyList.class)) {
      return super.call(frame, callee, arguments);
    }
    boolean descending = reverse > 0 && arguments[reverse] == Boolean.TRUE;
    ListSort sort = ListSort.begin(CompilerDirectives.castExact(arguments[1], PyList.class));
    boolean untouched;
    try {
      sort.byKeys(keys.execute(frame, function, sort.items()), descending);
    } finally {
      untouched = sort.end();
    }
    if (!untouched) {
      throw ListSort.modified();
    }
    return PyNone.NONE;
  }
}
