package org.boomslang.modules.users;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.integer.Integers;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.runtime.PyContext;

/** Module {@code pwd}. */
@PyBuiltins(module = "pwd", doc = "The users that the system knows.")
public final class PwdModule {
  private static final StructSequence ENTRY =
      StructSequence.builder("pwd.struct_passwd", "A user.")
          .field("pw_name", "user name")
          .field("pw_passwd", "password")
          .field("pw_uid", "user id")
          .field("pw_gid", "group id")
          .field("pw_gecos", "real name")
          .field("pw_dir", "home directory")
          .field("pw_shell", "shell program")
          .build();

  private PwdModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("struct_passwd", ENTRY.type());
  }

  private static Object read(MemorySegment m) {
    ValueLayout.OfLong pointer = ValueLayout.JAVA_LONG;
    return ENTRY.make(
        NameDatabase.text(m.get(pointer, 0)),
        NameDatabase.text(m.get(pointer, 8)),
        m.get(ValueLayout.JAVA_INT, 16) & 0xffffffffL,
        m.get(ValueLayout.JAVA_INT, 20) & 0xffffffffL,
        NameDatabase.text(m.get(pointer, 24)),
        NameDatabase.text(m.get(pointer, 32)),
        NameDatabase.text(m.get(pointer, 40)));
  }

  static String name(String text) {
    if (text.indexOf('\0') >= 0) {
      throw PyErrors.valueError("embedded null character");
    }
    return text;
  }

  /** An id argument; null when no entry can have it. */
  static Long id(Object value) {
    if (value instanceof Double || !Integers.isInt(Conversions.index(value))) {
      throw PyErrors.typeError("uid should be integer, not float");
    }
    Object index = Conversions.index(value);
    return index instanceof Long id && id >= -1 && id <= 0xffffffffL ? id : null;
  }

  @PyBuiltin(name = "getpwnam", sig = "(name, /)", doc = "The user of a name.")
  static Object getpwnam(String name) {
    Object found = NameDatabase.byName(true, name(name), PwdModule::read);
    if (found == null) {
      throw PyErrors.of(
          ExceptionTypes.KEY_ERROR, PyStr.of("getpwnam(): name not found: '" + name + "'"));
    }
    return found;
  }

  @PyBuiltin(name = "getpwuid", sig = "(uid, /)", doc = "The user of an id.")
  static Object getpwuid(Object uid) {
    Long id = id(uid);
    Object found = id == null ? null : NameDatabase.byId(true, id, PwdModule::read);
    if (found == null) {
      throw PyErrors.of(
          ExceptionTypes.KEY_ERROR,
          PyStr.of("getpwuid(): uid not found" + (id == null ? "" : ": " + Conversions.str(uid))));
    }
    return found;
  }

  @PyBuiltin(name = "getpwall", sig = "()", doc = "All users.")
  static Object getpwall() {
    return PyList.of(NameDatabase.all(true, PwdModule::read));
  }
}
