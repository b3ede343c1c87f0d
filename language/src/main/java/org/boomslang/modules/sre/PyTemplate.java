package org.boomslang.modules.sre;

import java.util.ArrayList;
import java.util.List;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.buffer.Buffers;
import org.boomslang.objects.buffer.ByteSpan;
import org.boomslang.objects.bytes.ByteBuilder;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.str.StrBuilder;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A parsed replacement: literal text, and groups with the literal text behind each.
 *
 * <p>Thread-safety: shared (immutable).
 */
public final class PyTemplate extends PyObject {

  public static final PyType TYPE =
      PyType.builtin(
          "re.Template",
          BuiltinTypes.OBJECT,
          Layout.of("re.Template", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          TemplateMethodsTable::new);

  private final Object literal;
  private final int[] groups;
  private final Object[] literals;

  PyTemplate(Object literal, int[] groups, Object[] literals) {
    super(TYPE.instanceShape());
    this.literal = literal;
    this.groups = groups;
    this.literals = literals;
  }

  /** The text of a template without groups; null for others. */
  Object literalOrNull() {
    return groups.length == 0 ? literal : null;
  }

  /** The replacement for a match. */
  Object expand(PyMatch match) {
    List<Object> parts = new ArrayList<>();
    parts.add(literal);
    for (int i = 0; i < groups.length; i++) {
      if (groups[i] > match.pattern.groups()) {
        throw PyErrors.indexError("no such group");
      }
      Object part = match.group(groups[i], PyNone.NONE);
      if (part != PyNone.NONE) {
        parts.add(part);
      }
      parts.add(literals[i]);
    }
    return join(parts, match.subject);
  }

  /** The parts as one str or bytes; TypeError when one is of the other kind. */
  static Object join(List<Object> parts, Subject subject) {
    if (parts.isEmpty()) {
      return subject.empty();
    }
    if (subject.isText()) {
      StrBuilder out = new StrBuilder();
      for (int i = 0; i < parts.size(); i++) {
        if (!PyStr.isStr(parts.get(i))) {
          throw PyErrors.typeError(
              "sequence item %d: expected str instance, %s found",
              i, org.boomslang.objects.Types.nameOf(parts.get(i)));
        }
        out.append(PyStr.value(parts.get(i)));
      }
      return out.toTruffleString();
    }
    ByteBuilder out = new ByteBuilder(64);
    for (int i = 0; i < parts.size(); i++) {
      ByteSpan part = Buffers.spanOrNull(parts.get(i));
      if (part == null) {
        throw PyErrors.typeError(
            "sequence item %d: expected a bytes-like object, %s found",
            i, org.boomslang.objects.Types.nameOf(parts.get(i)));
      }
      out.append(part);
    }
    return out.toBytes();
  }
}
