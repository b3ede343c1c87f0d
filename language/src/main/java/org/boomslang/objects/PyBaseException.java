package org.boomslang.objects;

import org.boomslang.objects.tuple.PyTuple;

/**
 * A Python exception object: {@code PyBaseExceptionObject}. Subclasses carry the state that CPython
 * keeps in C structs; everything else is attributes.
 *
 * <p>Thread-safety: atomic per field; every field is volatile or a release-published reference.
 */
public class PyBaseException extends PyObject {
  private volatile PyTuple args = PyTuple.EMPTY;
  private volatile PyBaseException cause;
  private volatile PyBaseException context;
  private volatile boolean suppressContext;

  /** A {@code PyTraceback}, or null. */
  private volatile PyObject traceback;

  public PyBaseException(Shape shape) {
    super(shape);
  }

  public final PyTuple args() {
    return args;
  }

  public final void setArgs(PyTuple value) {
    args = value;
  }

  /** {@code __cause__}, or null. */
  public final PyBaseException cause() {
    return cause;
  }

  /** Sets {@code __cause__}, and {@code __suppress_context__} with it. */
  public final void setCause(PyBaseException value) {
    cause = value;
    suppressContext = true;
  }

  /** {@code __context__}, or null. */
  public final PyBaseException context() {
    return context;
  }

  public final void setContext(PyBaseException value) {
    context = value;
  }

  public final boolean suppressContext() {
    return suppressContext;
  }

  public final void setSuppressContext(boolean value) {
    suppressContext = value;
  }

  /** {@code __traceback__}, a {@code PyTraceback}, or null. */
  public final PyObject traceback() {
    return traceback;
  }

  public final void setTraceback(PyObject value) {
    traceback = value;
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
    for (PyBaseException e = handled; e.context != null; e = e.context) {
      if (e.context == this) {
        e.context = null;
        break;
      }
      if (step) {
        slow = slow.context;
        if (slow == e.context) {
          break;
        }
      }
      step = !step;
    }
    context = handled;
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
}
