package org.boomslang.nodes.local;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.frame.VirtualFrame;
import org.boomslang.nodes.ExpressionNode;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.function.PyFunction;

/**
 * Reads a global or builtin name. A name that has one meaning for long is a constant in compiled
 * code; one that changes costs one read of its cell.
 */
public final class ReadGlobalNode extends ExpressionNode {
  /** How often the lookup is renewed before the node stops trusting it to be constant. */
  private static final int MAX_RENEWALS = 4;

  private final String name;
  @CompilationFinal private GlobalLookup lookup;
  @CompilationFinal private int renewals;
  @CompilationFinal private boolean generic;

  public ReadGlobalNode(String name) {
    this.name = name;
  }

  public String name() {
    return name;
  }

  @Override
  public Object execute(VirtualFrame frame) {
    Object value = readOrNull(frame);
    if (value == null) {
      CompilerDirectives.transferToInterpreter();
      at(frame);
      throw NameErrors.undefined(name);
    }
    return value;
  }

  /** The value, or null when the name is not defined. */
  public Object readOrNull(VirtualFrame frame) {
    PyFunction function = CompilerDirectives.castExact(frame.getArguments()[0], PyFunction.class);
    GlobalLookup known = lookup;
    if (known == null || known.globals != function.globals()) {
      return readElsewhere(function);
    }
    Object constant = known.constant();
    if (constant != null) {
      return constant;
    }
    if (renewals < MAX_RENEWALS) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      renewals++;
      lookup = GlobalLookup.of(known.globals, known.builtins, name);
      return lookup.read();
    }
    return known.read();
  }

  /** For the first namespace, and for code that runs with several. */
  private Object readElsewhere(PyFunction function) {
    PyDict globals = function.globals();
    if (!generic) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      if (lookup == null
          && GlobalLookup.isPlain(globals)
          && GlobalLookup.isPlain(function.builtins())) {
        lookup = GlobalLookup.of(globals, (PyDict) function.builtins(), name);
        return lookup.read();
      }
      generic = true;
    }
    return GlobalLookup.readAny(globals, function.builtins(), name);
  }
}
