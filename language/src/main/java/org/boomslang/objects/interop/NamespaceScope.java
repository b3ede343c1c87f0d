package org.boomslang.objects.interop;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import com.oracle.truffle.api.TruffleLanguage;
import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.interop.UnsupportedMessageException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.BoomslangLanguage;
import org.boomslang.objects.Calls;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.runtime.PyContext;

/**
 * The names of a module as code in it sees them, those of the builtins behind them: what {@code
 * Context.getBindings("python")} gives for {@code __main__}. Its members are the module's own
 * names; builtins can be read, too. Thread-safety: atomic, as the namespace.
 */
@ExportLibrary(InteropLibrary.class)
public final class NamespaceScope implements TruffleObject {
  private final PyModule module;
  private final PyDict names;
  private final String title;
  private final NamespaceScope parent;

  public NamespaceScope(PyModule module) {
    this(module, module.dict(), null, null);
  }

  /** The globals of code. */
  NamespaceScope(PyDict globals) {
    this(null, globals, null, null);
  }

  /** The names of a class body, say. */
  NamespaceScope(PyDict names, String title, NamespaceScope parent) {
    this(null, names, title, parent);
  }

  private NamespaceScope(PyModule module, PyDict names, String title, NamespaceScope parent) {
    this.module = module;
    this.names = names;
    this.title = title;
    this.parent = parent;
  }

  /** The module; where only its names are known, they are what Python code gets. */
  Object toPython() {
    return module != null ? module : names;
  }

  @ExportMessage
  boolean hasScopeParent() {
    return parent != null;
  }

  @ExportMessage
  Object getScopeParent() throws UnsupportedMessageException {
    if (parent == null) {
      throw UnsupportedMessageException.create();
    }
    return parent;
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
  @TruffleBoundary
  Object toDisplayString(@SuppressWarnings("unused") boolean allowSideEffects) {
    if (title != null) {
      return title;
    }
    return names.getStr("__name__") instanceof Object name && PyStr.isStr(name)
        ? PyStr.toJava(name)
        : "globals";
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  @TruffleBoundary
  Object getMembers(boolean includeInternal) {
    List<Object> found = new ArrayList<>();
    Object[] entries = names.entries();
    for (int i = 0; i < entries.length; i += 2) {
      if (PyStr.isStr(entries[i])) {
        found.add(PyStr.value(entries[i]));
      }
    }
    if (parent != null) {
      found.addAll(List.of(((PyList) parent.getMembers(includeInternal)).toArray()));
    }
    return PyList.of(found);
  }

  private Object get(String name) {
    Object value = names.getStr(name);
    if (value == null && parent != null) {
      return parent.get(name);
    }
    return value != null ? value : ((PyDict) PyContext.get().builtins()).getStr(name);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberReadable(String member) {
    return get(member) != null;
  }

  @ExportMessage
  @TruffleBoundary
  Object readMember(String member) throws UnknownIdentifierException {
    Object value = get(member);
    if (value == null) {
      throw UnknownIdentifierException.create(member);
    }
    return Values.toForeign(value);
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInvocable(String member) {
    Object value = get(member);
    return value != null && Calls.isCallable(value);
  }

  @ExportMessage
  @TruffleBoundary
  Object invokeMember(String member, Object[] arguments) throws UnknownIdentifierException {
    Object value = get(member);
    if (value == null) {
      throw UnknownIdentifierException.create(member);
    }
    return Entry.run(() -> Values.toForeign(Calls.call(value, Values.toPython(arguments))));
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberModifiable(String member) {
    return names.getStr(member) != null;
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberInsertable(String member) {
    return names.getStr(member) == null;
  }

  @ExportMessage
  @TruffleBoundary
  void writeMember(String member, Object value) {
    Entry.run(
        () -> {
          names.putStr(member.intern(), Values.toPython(value));
          return null;
        });
  }

  @ExportMessage
  @TruffleBoundary
  boolean isMemberRemovable(String member) {
    return names.getStr(member) != null;
  }

  @ExportMessage
  @TruffleBoundary
  void removeMember(String member) throws UnknownIdentifierException {
    if (Entry.run(() -> names.removeStr(member)) == null) {
      throw UnknownIdentifierException.create(member);
    }
  }
}
