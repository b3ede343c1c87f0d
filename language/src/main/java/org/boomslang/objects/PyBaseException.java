package org.boomslang.objects;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.util.function.Consumer;
import org.boomslang.objects.tuple.PyTuple;

/**
 * A Python exception object: {@code PyBaseExceptionObject}. Subclasses carry the state that CPython
 * keeps in C structs; everything else is attributes.
 *
 * <p>Thread-safety: atomic per field: references are stored with release and read with acquire.
 * Volatile stores, of which raising would make half a dozen, cost more than the rest of it.
 */
public class PyBaseException extends PyObject {
  private static final VarHandle ARGS;
  private static final VarHandle CAUSE;
  private static final VarHandle CONTEXT;
  private static final VarHandle TRACEBACK;

  static {
    try {
      MethodHandles.Lookup lookup = MethodHandles.lookup();
      ARGS = lookup.findVarHandle(PyBaseException.class, "args", PyTuple.class);
      CAUSE = lookup.findVarHandle(PyBaseException.class, "cause", PyBaseException.class);
      CONTEXT = lookup.findVarHandle(PyBaseException.class, "context", PyBaseException.class);
      TRACEBACK = lookup.findVarHandle(PyBaseException.class, "traceback", PyObject.class);
    } catch (ReflectiveOperationException e) {
      throw new ExceptionInInitializerError(e);
    }
  }

  private PyTuple args = PyTuple.EMPTY;
  private PyBaseException cause;
  private PyBaseException context;
  private volatile boolean suppressContext;

  /** A {@code PyTraceback}, or null. */
  private PyObject traceback;

  public PyBaseException(Shape shape) {
    super(shape);
  }

  public final PyTuple args() {
    return (PyTuple) ARGS.getAcquire(this);
  }

  public final void setArgs(PyTuple value) {
    ARGS.setRelease(this, value);
  }

  /** {@code __cause__}, or null. */
  public final PyBaseException cause() {
    return (PyBaseException) CAUSE.getAcquire(this);
  }

  /** Sets {@code __cause__}, and {@code __suppress_context__} with it. */
  public final void setCause(PyBaseException value) {
    CAUSE.setRelease(this, value);
    suppressContext = true;
  }

  /** {@code __context__}, or null. */
  public final PyBaseException context() {
    return (PyBaseException) CONTEXT.getAcquire(this);
  }

  public final void setContext(PyBaseException value) {
    CONTEXT.setRelease(this, value);
  }

  public final boolean suppressContext() {
    return suppressContext;
  }

  public final void setSuppressContext(boolean value) {
    suppressContext = value;
  }

  /** {@code __traceback__}, a {@code PyTraceback}, or null. */
  public final PyObject traceback() {
    return (PyObject) TRACEBACK.getAcquire(this);
  }

  public final void setTraceback(PyObject value) {
    TRACEBACK.setRelease(this, value);
  }

  /**
   * Notes the exception that is being handled while this one is raised, and breaks the cycle this
   * may close ({@code _PyErr_SetObject}).
   */
  public final void chain(PyBaseException handled) {
    if (handled == null || handled == this) {
      return;
    }
    PyBaseException slow = handled;
    boolean step = false;
    PyBaseException e = handled;
    for (PyBaseException next = e.context(); next != null; next = e.context()) {
      if (next == this) {
        e.setContext(null);
        break;
      }
      if (step) {
        slow = slow.context();
        if (slow == next || slow == null) {
          break;
        }
      }
      step = !step;
      e = next;
    }
    setContext(handled);
  }

  /** Type and text in one line, for Java code and logs. */
  public final String describe() {
    String name = type().name();
    try {
      String text = org.boomslang.objects.str.PyStr.toJava(Conversions.str(this));
      return text.isEmpty() ? name : name + ": " + text;
    } catch (RuntimeException e) {
      return name;
    }
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit.accept(args());
    visit(visit, traceback());
    visit(visit, cause());
    visit(visit, context());
  }
}
