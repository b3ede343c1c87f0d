package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import com.oracle.truffle.api.nodes.DirectCallNode;
import org.boomslang.nodes.generator.CreationNode;
import org.boomslang.objects.code.PyCode;
import org.boomslang.objects.function.PyArguments;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.runtime.PyContext;

/**
 * Calls the functions made from one code object, with the arguments bound at the call site. A
 * generator or coroutine is made in place.
 */
final class FunctionCase extends CallCase {

  private final PyCode code;
  private final String[] names;

  /** Null when the arguments do not fit, so that every call raises. */
  private final ArgumentBinding binding;

  /** Null when an object is made. */
  @Child private DirectCallNode call;

  /** Makes a generator or coroutine; null for other functions. */
  @Child private CreationNode creation;

  private final DispatchNode.Use use;
  @CompilationFinal private boolean failed;

  private FunctionCase(PyCode code, String[] names, ArgumentBinding binding, DispatchNode.Use use) {
    this.code = code;
    this.names = names;
    this.binding = binding;
    this.use = use;
    this.creation = CreationNode.of(code);
    this.call = creation == null ? DirectCallNode.create(code.callTarget()) : null;
  }

  static FunctionCase create(DispatchNode site, PyFunction function) {
    PyCode code = function.code();
    return new FunctionCase(
        code,
        site.names(),
        ArgumentBinding.of(code.signature(), site.positional(), site.names()),
        site.use());
  }

  @Override
  boolean accepts(Object callee) {
    return CompilerDirectives.isExact(callee, PyFunction.class)
        && CompilerDirectives.castExact(callee, PyFunction.class)
            .hasCode(code, PyContext.get(this).functionsKeepCode().isValid());
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    PyFunction function = CompilerDirectives.castExact(callee, PyFunction.class);
    Object[] bound =
        binding == null
            ? null
            : binding.bind(
                function,
                arguments,
                PyArguments.thread(frame, this),
                PyContext.get(this).singleThreaded().isValid());
    if (bound == null) {
      if (!failed) {
        CompilerDirectives.transferToInterpreterAndInvalidate();
        failed = true;
      }
      bound = DispatchNode.bind(function, arguments, names);
    }
    if (creation == null) {
      return call.call(bound);
    }
    return switch (use) {
      case ANY -> creation.execute(bound);
      case AWAITED -> creation.awaited(bound, PyArguments.thread(frame, this));
      case DROPPED -> creation.dropped(bound);
    };
  }
}
