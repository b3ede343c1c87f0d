package org.boomslang.nodes.call;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.descriptor.PyBuiltinFunction;

/** Calls builtin functions and bound builtin methods with one code. */
class BuiltinFunctionCase extends CallCase {

  private final BuiltinCalls calls;
  private final boolean passesSelf;

  BuiltinFunctionCase(DispatchNode site, BuiltinCode code, boolean passesSelf) {
    this.calls = new BuiltinCalls(code, site.count(), site.names());
    this.passesSelf = passesSelf;
  }

  /** The case for a builtin; a few of the most used have shortcuts. */
  static BuiltinFunctionCase create(DispatchNode site, PyBuiltinFunction function) {
    BuiltinCode code = function.code();
    boolean builtins = code.table().isModule() && code.table().owner().equals("builtins");
    if (builtins) {
      BuiltinFunctionCase calling =
          switch (code.name()) {
            case "sorted" -> SortedCase.create(site, code);
            case "max", "min" -> ExtremeCase.create(site, code);
            default -> null;
          };
      if (calling != null) {
        return calling;
      }
    }
    if (builtins && site.names().length == 0) {
      if (code.name().equals("len") && site.count() == 1) {
        return new LengthCase(site, code);
      }
      if (code.name().equals("abs") && site.count() == 1) {
        return new AbsoluteCase(site, code);
      }
      if ((code.name().equals("ord") || code.name().equals("chr")) && site.count() == 1) {
        return new CharacterCase(site, code);
      }
      if (code.name().equals("divmod") && site.count() == 2) {
        return new DivmodCase(site, code);
      }
      if (code.name().equals("isinstance") && site.count() == 2) {
        return new InstanceCheckCase(site, code);
      }
      if (code.name().equals("getattr") && site.count() == 2) {
        return new GetAttributeCase(site, code);
      }
      if (code.name().equals("next") && (site.count() == 1 || site.count() == 2)) {
        return new NextCase(site, code);
      }
      BuiltinFunctionCase reading = GeneratorArgumentCase.create(site, code);
      if (reading != null) {
        return reading;
      }
    }
    BuiltinFunctionCase bound = BoundBuiltinCase.create(site, function);
    return bound != null ? bound : new BuiltinFunctionCase(site, code, function.passesSelf());
  }

  @Override
  final boolean accepts(Object callee) {
    return CompilerDirectives.isExact(callee, PyBuiltinFunction.class)
        && CompilerDirectives.castExact(callee, PyBuiltinFunction.class).code() == calls.code();
  }

  @Override
  Object call(VirtualFrame frame, Object callee, Object[] arguments) {
    if (passesSelf) {
      Object self = CompilerDirectives.castExact(callee, PyBuiltinFunction.class).self();
      return calls.callWithSelf(self, arguments);
    }
    return calls.call(arguments);
  }
}
