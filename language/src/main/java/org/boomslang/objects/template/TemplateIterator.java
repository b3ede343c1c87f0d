package org.boomslang.objects.template;

import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyIterator;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * Gives the strings that are not empty and the interpolations of a template, in order.
 * Thread-safety: compatible.
 */
final class TemplateIterator extends PyIterator {
  static final PyType TYPE =
      PyType.builtin(
          "string.templatelib.TemplateIter",
          BuiltinTypes.OBJECT,
          Layout.of("string.templatelib.TemplateIter", Layout.OBJECT, null),
          TypeFlags.INTERNAL,
          TemplateIteratorMethodsTable::new);

  private final PyTemplate template;

  /** Counts strings and interpolations alike. */
  private int position;

  TemplateIterator(PyTemplate template) {
    super(TYPE.instanceShape());
    this.template = template;
  }

  @Override
  public Object next() {
    while (true) {
      int current = position;
      if (current >= template.strings().length + template.interpolations().length) {
        return null;
      }
      position = current + 1;
      if ((current & 1) != 0) {
        return template.interpolations()[current >> 1];
      }
      if (!PyStr.isEmpty(template.strings()[current >> 1])) {
        return template.strings()[current >> 1];
      }
    }
  }
}
