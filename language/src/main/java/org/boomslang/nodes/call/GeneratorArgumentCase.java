package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.iteration.GeneratorReader;
import org.boomslang.nodes.operation.TruthValueNode;
import org.boomslang.objects.Summation;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.generator.Sink;

/**
 * {@code sum}, {@code any}, {@code all} and {@code sorted} of one argument, and {@code sum} of two.
 * When that is a generator, its body is run from here, so that it can be inlined.
 */
final class GeneratorArgumentCase extends BuiltinFunctionCase {

  private enum Function {
    SUM,
    ANY,
    ALL,
    SORTED
  }

  private final Function function;

  /** Null until a generator comes. */
  @Child private GeneratorReader reader;

  @Child private TruthValueNode truth;

  private GeneratorArgumentCase(DispatchNode site, BuiltinCode code, Function function) {
    super(site, code, false);
    this.function = function;
  }

  /** The case for a function of module {@code builtins}; null when it is none of these. */
  static BuiltinFunctionCase create(DispatchNode site, BuiltinCode code) {
    Function function =
        switch (code.name()) {
          case "sum" -> Function.SUM;
          case "any" -> Function.ANY;
          case "all" -> Function.ALL;
          case "sorted" -> Function.SORTED;
          default -> null;
        };
    boolean suits = site.count() == 1 || function == Function.SUM && site.count() == 2;
    return function == null || !suits ? null : new GeneratorArgumentCase(site, code, function);
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    Object argument = arguments[1];
    Object start = arguments.length > 2 ? arguments[2] : (Object) 0L;
    if (!GeneratorReader.reads(argument) || !Summation.isNumber(start)) {
      return super.call(frame, callee, arguments);
    }
    if (reader == null) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      truth = insert(TruthValueNode.create());
      reader = insert(GeneratorReader.create());
    }
    return switch (function) {
      case SUM -> sum(frame, argument, start);
      case ANY -> isAny(frame, argument, true);
      case ALL -> !isAny(frame, argument, false);
      case SORTED -> {
        arguments[1] = reader.toList(frame, argument);
        yield super.call(frame, callee, arguments);
      }
    };
  }

  private Object sum(VirtualFrame frame, Object iterator, Object start) {
    Summation sum = Summation.from(start);
    if (reader.run(frame, iterator, new Sink.OfSum(sum))) {
      return sum.result();
    }
    int elements = 0;
    while (true) {
      Object value = reader.next(frame, iterator);
      if (value == null) {
        reader.finished(elements);
        return sum.result();
      }
      sum.add(value);
      elements++;
    }
  }

  /** Whether some element has the given truth value. */
  private boolean isAny(VirtualFrame frame, Object iterator, boolean wanted) {
    Sink.OfTruth search = new Sink.OfTruth(wanted);
    if (reader.run(frame, iterator, search)) {
      return search.isFound();
    }
    int elements = 0;
    while (true) {
      Object value = reader.next(frame, iterator);
      if (value == null) {
        reader.finished(elements);
        return false;
      }
      if (truth.execute(frame, value) == wanted) {
        reader.finished(elements);
        return true;
      }
      elements++;
    }
  }
}
