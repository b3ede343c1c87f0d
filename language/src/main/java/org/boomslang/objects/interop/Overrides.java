package org.boomslang.objects.interop;

import com.oracle.truffle.api.interop.InteropLibrary;
import com.oracle.truffle.api.interop.TruffleObject;
import com.oracle.truffle.api.interop.UnknownIdentifierException;
import com.oracle.truffle.api.library.ExportLibrary;
import com.oracle.truffle.api.library.ExportMessage;
import org.boomslang.objects.Attributes;
import org.boomslang.objects.Calls;
import org.boomslang.objects.foreign.HostAdapters;
import org.boomslang.objects.foreign.PyHostInstance;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.type.PyType;

/**
 * What an adapter asks for the methods of a Python class that extends a Java class: the attributes
 * that Python code defines, not those that stand for the Java class, which would lead back.
 * Immutable.
 */
@ExportLibrary(InteropLibrary.class)
public final class Overrides implements TruffleObject {
  private final PyHostInstance instance;

  public Overrides(PyHostInstance instance) {
    this.instance = instance;
  }

  public PyHostInstance instance() {
    return instance;
  }

  /** The attribute as Python classes define it, bound; null when they do not. */
  private Object find(String member) {
    Object found = findExactly(member);
    return found != null ? found : findExactly((member + "_").intern());
  }

  private Object findExactly(String member) {
    String name = member.intern();
    for (PyType type : instance.type().mro()) {
      if (!type.isHeapType() || type.getOwn(HostAdapters.CLASS_ATTRIBUTE) != null) {
        continue;
      }
      Object own = type.getOwn(name);
      if (own != null) {
        return Attributes.bind(own, instance, instance.type());
      }
    }
    return null;
  }

  @ExportMessage
  boolean hasMembers() {
    return true;
  }

  @ExportMessage
  Object getMembers(@SuppressWarnings("unused") boolean includeInternal) {
    return new PyList();
  }

  @ExportMessage
  boolean isMemberReadable(String member) {
    return Entry.test(() -> find(member) != null);
  }

  @ExportMessage
  Object readMember(String member) throws UnknownIdentifierException {
    return Entry.run(
        () -> {
          Object found = find(member);
          if (found == null) {
            throw UnknownIdentifierException.create(member);
          }
          return Values.toForeign(found);
        });
  }

  @ExportMessage
  boolean isMemberInvocable(String member) {
    return isMemberReadable(member);
  }

  @ExportMessage
  Object invokeMember(String member, Object[] arguments) throws UnknownIdentifierException {
    return Entry.run(
        () -> {
          Object found = find(member);
          if (found == null) {
            throw UnknownIdentifierException.create(member);
          }
          return Values.toForeign(Calls.call(found, Values.toPython(arguments)));
        });
  }
}
