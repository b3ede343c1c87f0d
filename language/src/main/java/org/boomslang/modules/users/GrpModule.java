package org.boomslang.modules.users;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.util.ArrayList;
import java.util.List;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.Conversions;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.exception.ExceptionTypes;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.runtime.PyContext;

/** Module {@code grp}. */
@PyBuiltins(module = "grp", doc = "The groups that the system knows.")
public final class GrpModule {
  private static final StructSequence ENTRY =
      StructSequence.builder("grp.struct_group", "A group.")
          .field("gr_name", "group name")
          .field("gr_passwd", "password")
          .field("gr_gid", "group id")
          .field("gr_mem", "group members")
          .build();

  private static final long LARGEST = 1 << 20;

  private GrpModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("struct_group", ENTRY.type());
  }

  private static Object read(MemorySegment m) {
    List<Object> members = new ArrayList<>();
    long array = m.get(ValueLayout.JAVA_LONG, 24);
    if (array != 0) {
      MemorySegment pointers = MemorySegment.ofAddress(array).reinterpret(LARGEST);
      for (long i = 0; pointers.get(ValueLayout.JAVA_LONG, i) != 0; i += 8) {
        members.add(NameDatabase.text(pointers.get(ValueLayout.JAVA_LONG, i)));
      }
    }
    return ENTRY.make(
        NameDatabase.text(m.get(ValueLayout.JAVA_LONG, 0)),
        NameDatabase.text(m.get(ValueLayout.JAVA_LONG, 8)),
        m.get(ValueLayout.JAVA_INT, 16) & 0xffffffffL,
        PyList.of(members.toArray()));
  }

  @PyBuiltin(name = "getgrnam", sig = "(name)", doc = "The group of a name.")
  static Object getgrnam(String name) {
    Object found = NameDatabase.byName(false, PwdModule.name(name), GrpModule::read);
    if (found == null) {
      throw PyErrors.of(
          ExceptionTypes.KEY_ERROR, PyStr.of("getgrnam(): name not found: '" + name + "'"));
    }
    return found;
  }

  @PyBuiltin(name = "getgrgid", sig = "(id)", doc = "The group of an id.")
  static Object getgrgid(Object gid) {
    Long id = PwdModule.id(gid);
    Object found = id == null ? null : NameDatabase.byId(false, id, GrpModule::read);
    if (found == null) {
      throw PyErrors.of(
          ExceptionTypes.KEY_ERROR, PyStr.of("getgrgid(): gid not found: " + Conversions.str(gid)));
    }
    return found;
  }

  @PyBuiltin(name = "getgrall", sig = "()", doc = "All groups.")
  static Object getgrall() {
    return PyList.of(NameDatabase.all(false, GrpModule::read));
  }
}
