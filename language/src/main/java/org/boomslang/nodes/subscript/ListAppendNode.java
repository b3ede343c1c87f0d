package org.boomslang.nodes.subscript;

import com.oracle.truffle.api.CompilerDirectives;
import com.oracle.truffle.api.CompilerDirectives.CompilationFinal;
import com.oracle.truffle.api.dsl.NeverDefault;
import com.oracle.truffle.api.dsl.Specialization;
import org.boomslang.nodes.PyNode;
import org.boomslang.objects.list.PyList;

/**
 * Appends an element to a list that no other thread can change: one that nobody else knows yet, or
 * any while the context has one thread.
 */
public abstract class ListAppendNode extends PyNode {

  /** Whether numbers have come for lists of objects. */
  @CompilationFinal private boolean mixed;

  @NeverDefault
  public static ListAppendNode create() {
    return ListAppendNodeGen.create();
  }

  public abstract void execute(PyList list, Object value);

  public abstract void executeLong(PyList list, long value);

  public abstract void executeDouble(PyList list, double value);

  @Specialization
  final void ofLong(PyList list, long value) {
    if (!list.appendToLongs(value)) {
      number(list, value);
    }
  }

  @Specialization
  final void ofDouble(PyList list, double value) {
    if (!list.appendToDoubles(value)) {
      number(list, value);
    }
  }

  @Specialization
  static void ofObject(PyList list, Object value) {
    if (!list.appendToObjects(value)) {
      list.appendSlowly(value);
    }
  }

  private void number(PyList list, Object value) {
    if (mixed) {
      ofObject(list, value);
      return;
    }
    if (list.holdsObjects()) {
      CompilerDirectives.transferToInterpreterAndInvalidate();
      mixed = true;
    }
    list.appendSlowly(value);
  }
}
