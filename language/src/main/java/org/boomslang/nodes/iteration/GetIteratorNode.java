package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.PyNode;
import org.boomslang.nodes.call.CallSpecialNode;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.Types;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.list.PyListIterator;

/** {@code iter(iterable)}. */
public final class GetIteratorNode extends PyNode {

  @Child private CallSpecialNode method = CallSpecialNode.create("__iter__", 0);

  /** Whether lists have come. */
  @CompilationFinal private boolean lists;

  /** Whether builtin iterators have come, which give themselves. */
  @CompilationFinal private boolean iterators;

  private GetIteratorNode() {}

  public static GetIteratorNode create() {
    return new GetIteratorNode();
  }

  public Object execute(VirtualFrame frame, Object iterable) {
    if (lists && CompilerDirectives.isExact(iterable, PyList.class)) {
      PyList list = CompilerDirectives.castExact(iterable, PyList.class);
      if (list.type() == BuiltinTypes.LIST) {
        return new PyListIterator(list);
      }
    }
    if (iterators && iterable instanceof PyIterator iterator && !iterator.type().isHeapType()) {
      return iterator;
    }
    if (CompilerDirectives.inInterpreter()) {
      lists |= iterable instanceof PyList list && list.type() == BuiltinTypes.LIST;
      iterators |= iterable instanceof PyIterator;
    }
    Object made = method.execute(frame, iterable);
    if (made == null) {
      // An iterable of the old protocol, or none at all.
      return Iteration.iter(iterable);
    }
    return made instanceof PyIterator ? made : checked(made);
  }

  @TruffleBoundary
  private static Object checked(Object iterator) {
    if (!Iteration.isIterator(iterator)) {
      throw PyErrors.typeError("iter() returned non-iterator of type '%s'", Types.nameOf(iterator));
    }
    return iterator;
  }
}
