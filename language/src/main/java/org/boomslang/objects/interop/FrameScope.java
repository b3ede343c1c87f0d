package org.boomslang.objects.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.frame.MaterializedFrame;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import com.oracle.truffle.api.source.SourceSection;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.BoomslangLanguage;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.frame.FrameVariables;
import org.boomslang.objects.function.PyFunction;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.str.PyStr;

/**
 * The variables of an activation as a debugger sees them: those of a function that are bound, with
 * the globals behind them. Where names are kept in a dictionary, in modules and class bodies, that
 * is the scope. Thread-safety: as the frame, which the debugger's thread owns while it is stopped.
 */
@ExportLibrary(InteropLibrary.class)
public final class FrameScope implements TruffleObject {
  private final MaterializedFrame frame;
  private final FrameVariables variables;
  private final String name;
  private final SourceSection section;

  private FrameScope(
      MaterializedFrame frame, FrameVariables variables, String name, SourceSection section) {
    this.section = section;
    this.frame = frame;
    this.variables = variables;
    this.name = name;
  }

  /**
   * The scope of an activation.
   *
   * @param name of the function
   * @param section that of its root, by which tools know the scope of a function; may be null
   */
  public static Object of(MaterializedFrame frame, String name, SourceSection section) {
    FrameVariables variables = FrameVariables.of(frame);
    if (variables == null) {
      return globals(frame);
    }
    if (!variables.usesNamespace()) {
      return new FrameScope(frame, variables, name, section);
    }
    PyDict globals = globalsOf(frame);
    return variables.namespace(frame) instanceof PyDict names && names != globals
        ? new NamespaceScope(names, name, new NamespaceScope(globals))
        : new NamespaceScope(globals);
  }

  private static PyDict globalsOf(MaterializedFrame frame) {
    return ((PyFunction) frame.getArguments()[0]).globals();
  }

  private static NamespaceScope globals(MaterializedFrame frame) {
    return new NamespaceScope(globalsOf(frame));
  }

  private Object value(String member) {
    int index = variables.indexOf(member);
    return index < 0 ? null : variables.read(frame, index);
  }

  @ExportMessage
  boolean isScope() {
    return true;
  }

  @ExportMessage
  boolean hasLanguage() {
    return true;
  }

  @ExportMessage
  Class<? extends TruffleLanguage<?>> getLanguage() {
    return BoomslangLanguage.class;
  }

  @ExportMessage
  boolean hasSourceLocation() {
    return section != null;
  }

  @ExportMessage
  SourceSection getSourceLocation() throws UnsupportedMessageException {
    if (section == null) {
      throw UnsupportedMessageException.create();
    }
    return section;
  }

  @ExportMessage
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    return name;
  }

  @ExportMessage
  boolean hasScopeParent() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getScopeParent() {
    return globals(frame);
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  /** Those of the function, then those of the scopes around it, as the protocol wants it. */
  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) throws UnsupportedMessageException {
    List<Object> names = new ArrayList<>();
    for (int i = 0; i < variables.count(); i++) {
      if (value(variables.name(i)) != null && variables.indexOf(variables.name(i)) == i) {
        names.add(PyStr.value(PyStr.of(variables.name(i))));
      }
    }
    InteropLibrary interop = InteropLibrary.getUncached();
    Object outer = interop.getMembers(globals(frame), includeInternal);
    for (Object each : ((PyList) outer).toArray()) {
      names.add(each);
    }
    return PyList.of(names);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return value(member) != null || globals(frame).isMemberReadable(member);
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    Object value = value(member);
    return value != null ? Values.toForeign(value) : globals(frame).readMember(member);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String member) {
    return variables.indexOf(member) >= 0 || globals(frame).isMemberModifiable(member);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInsertable(@SuppressWarnings("unused") String member) {
    return false;
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String member, Object value) throws UnknownIdentifierException {
    int index = variables.indexOf(member);
    if (index >= 0) {
      variables.write(frame, index, Values.toPython(value));
    } else if (globals(frame).isMemberModifiable(member)) {
      globals(frame).writeMember(member, value);
    } else {
      throw UnknownIdentifierException.create(member);
    }
  }
}
