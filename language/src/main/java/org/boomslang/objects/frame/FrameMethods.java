package org.boomslang.objects.frame;

import org.boomslang.annotations.Kind;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Audit;
import org.boomslang.objects.Identity;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.code.Positions;
import org.boomslang.objects.generator.Generators;
import org.boomslang.objects.generator.Resumable;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;

/** The builtins of {@code frame}. Compare CPython frameobject.c. */
@PyBuiltins(type = "frame")
final class FrameMethods {
  private FrameMethods() {}

  @PyBuiltin(name = "f_code", kind = Kind.GETTER)
  static Object code(PyFrame self) {
    Audit.event("object.__getattr__", self, PyStr.of("f_code"));
    return self.code();
  }

  @PyBuiltin(name = "f_globals", kind = Kind.GETTER)
  static Object globals(PyFrame self) {
    return self.globals();
  }

  @PyBuiltin(name = "f_builtins", kind = Kind.GETTER)
  static Object builtins(PyFrame self) {
    return self.function().builtins();
  }

  @PyBuiltin(name = "f_locals", kind = Kind.GETTER)
  static Object locals(PyFrame self) {
    Object namespace = self.namespace();
    return namespace != null && !self.isInsideComprehension() ? namespace : new PyFrameLocals(self);
  }

  @PyBuiltin(name = "f_back", kind = Kind.GETTER)
  static Object back(PyFrame self) {
    PyFrame back = self.back();
    return back == null ? PyNone.NONE : back;
  }

  @PyBuiltin(name = "f_lineno", kind = Kind.GETTER)
  static int line(PyFrame self) {
    return self.code().reportedLine(Positions.line(self.position()));
  }

  @PyBuiltin(name = "f_lineno", kind = Kind.SETTER)
  static void setLine(PyFrame self, Object value) {
    if (value == null) {
      throw PyErrors.attributeError("cannot delete attribute");
    }
    if (!(value instanceof Long line)) {
      throw PyErrors.valueError("lineno must be an integer");
    }
    self.jumpTo((int) Math.max(-1, Math.min(line, Integer.MAX_VALUE)));
  }

  @PyBuiltin(name = "f_lasti", kind = Kind.GETTER)
  static int instruction(PyFrame self) {
    return self.code().instructionAt(self.position());
  }

  @PyBuiltin(name = "f_generator", kind = Kind.GETTER)
  static Object generator(PyFrame self) {
    Object generator = self.generator();
    return generator == null ? PyNone.NONE : generator;
  }

  @PyBuiltin(name = "f_trace", kind = Kind.GETTER)
  static Object trace(PyFrame self) {
    Object trace = self.trace();
    return trace == null ? PyNone.NONE : trace;
  }

  @PyBuiltin(name = "f_trace", kind = Kind.SETTER)
  static void setTrace(PyFrame self, Object value) {
    self.setTrace(value == PyNone.NONE ? null : value);
  }

  @PyBuiltin(name = "f_trace_lines", kind = Kind.MEMBER)
  static boolean traceLines(PyFrame self) {
    return self.traceLines();
  }

  @PyBuiltin(name = "f_trace_lines", kind = Kind.SETTER)
  static void setTraceLines(PyFrame self, Object value) {
    self.setTraceLines(flag(value));
  }

  @PyBuiltin(name = "f_trace_opcodes", kind = Kind.GETTER)
  static boolean traceOpcodes(PyFrame self) {
    return self.traceOpcodes();
  }

  @PyBuiltin(name = "f_trace_opcodes", kind = Kind.SETTER)
  static void setTraceOpcodes(PyFrame self, Object value) {
    self.setTraceOpcodes(flag(value));
  }

  private static boolean flag(Object value) {
    if (value instanceof Boolean flag) {
      return flag;
    }
    throw PyErrors.typeError("attribute value type must be bool");
  }

  @PyBuiltin(name = "clear", sig = "($self, /)", doc = "Clear all references held by the frame.")
  static void clear(PyFrame self) {
    if (self.isExecuting()) {
      throw PyErrors.runtimeError("cannot clear an executing frame");
    }
    if (self.generator() instanceof Resumable resumable
        && !self.isFinished()
        && !Generators.abandon(resumable.activation())) {
      throw PyErrors.runtimeError("cannot clear a suspended frame");
    }
    self.clear();
  }

  @PyBuiltin(name = "__repr__", sig = "($self, /)")
  static String repr(PyFrame self) {
    return String.format(
        "<frame at 0x%x, file '%s', line %d, code %s>",
        Identity.id(self), self.code().filename(), line(self), self.code().name());
  }
}
