package org.boomslang.nodes.iteration;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.Node;
import org.boomslang.nodes.literal.ItemsNode.NotIterable;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.Iteration;
import org.boomslang.objects.Types;
import org.boomslang.objects.tuple.PyTuple;

/** All elements of an iterable, for stars in displays and calls. */
public final class ToArrayNode extends Node {

  /** Null until a generator comes. */
  @Child private GeneratorReader reader;

  private ToArrayNode() {}

  public static ToArrayNode create() {
    return new ToArrayNode();
  }

  /** The elements; the array is not to be written to. */
  public Object[] execute(VirtualFrame frame, Object iterable, NotIterable notIterable) {
    if (iterable instanceof PyTuple tuple && tuple.type() == BuiltinTypes.TUPLE) {
      return tuple.items();
    }
    if (GeneratorReader.reads(iterable)) {
      if (reader == null) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        reader = insert(GeneratorReader.create());
      }
      return reader.toList(frame, iterable).toArray();
    }
    return general(iterable, notIterable);
  }

  @TruffleBoundary
  private static Object[] general(Object iterable, NotIterable notIterable) {
    if (Types.of(iterable).lookup("__iter__") == null
        && Types.of(iterable).lookup("__getitem__") == null) {
      RuntimeException error = notIterable.error(iterable);
      if (error != null) {
        throw error;
      }
    }
    return Iteration.toArray(iterable);
  }
}
