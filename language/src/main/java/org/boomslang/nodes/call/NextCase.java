package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.profiles.BranchProfile;
import org.boomslang.nodes.iteration.NextNode;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.generator.PyGenerator;
import org.boomslang.objects.iterator.PyEnumerate;
import org.boomslang.objects.iterator.PyFilter;
import org.boomslang.objects.iterator.PyMap;
import org.boomslang.objects.iterator.PyZip;

/**
 * {@code next} of a generator or of an iterator in Java, with or without a default: the body can be
 * inlined. Iterators that ask other iterators, whose StopIteration may carry a value, take the
 * general path.
 */
final class NextCase extends BuiltinFunctionCase {
  private final boolean defaults;
  private final BranchProfile ended = BranchProfile.create();

  /** Null until an iterator comes that it can ask. */
  @Child private NextNode next;

  NextCase(DispatchNode site, BuiltinCode code) {
    super(site, code, false);
    this.defaults = site.count() == 2;
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object iterator = arguments[1];
    if (!isPlain(iterator)) {
      return super.call(frame, callee, arguments);
    }
    if (next == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      next = insert(NextNode.create());
    }
    Object value = next.execute(frame, iterator);
    if (value != null) {
      return value;
    }
    if (defaults) {
      return arguments[2];
    }
    ended.enter();
    throw PyErrors.stopIteration(
        CompilerDirectives.isExact(iterator, PyGenerator.class)
            ? CompilerDirectives.castExact(iterator, PyGenerator.class).activation().takeResult()
            : null);
  }

  private static boolean isPlain(Object iterator) {
    if (CompilerDirectives.isExact(iterator, PyGenerator.class)) {
      return true;
    }
    return iterator instanceof PyIterator builtin
        && !(iterator instanceof PyMap
            || iterator instanceof PyFilter
            || iterator instanceof PyZip
            || iterator instanceof PyEnumerate)
        && !builtin.type().isHeapType()
        && !builtin.endsWithValue();
  }
}
