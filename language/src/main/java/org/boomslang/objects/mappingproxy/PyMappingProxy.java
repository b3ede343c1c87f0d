package org.boomslang.objects.mappingproxy;

import java.util.function.Consumer;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyObject;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.objects.type.TypeFlags;

/**
 * A read-only view of a mapping. The mapping is any Python mapping, or a {@link PyType}, which
 * stands for that class's own attributes: {@code C.__dict__}.
 *
 * <p>Thread-safety: shared; what it shows is as safe as the mapping itself.
 */
public final class PyMappingProxy extends PyObject {
  public static final PyType TYPE =
      PyType.builtin(
          "mappingproxy",
          BuiltinTypes.OBJECT,
          Layout.of("mappingproxy", Layout.OBJECT, null),
          TypeFlags.MAPPING.asFinal(),
          MappingProxyMethodsTable::new);

  private final Object mapping;

  public PyMappingProxy(Object mapping) {
    super(TYPE.instanceShape());
    this.mapping = mapping;
  }

  /** The class whose attributes this shows, or {@code null}. */
  public PyType typeShown() {
    return mapping instanceof PyType type ? type : null;
  }

  /**
   * A mapping with what this proxy shows: the mapping itself, or for a class a copy of its current
   * attributes.
   */
  public Object mapping() {
    return mapping instanceof PyType type ? attributes(type) : mapping;
  }

  private static PyDict attributes(PyType type) {
    PyDict attributes = new PyDict();
    for (String name : type.ownNames()) {
      Object value = type.getOwn(name);
      if (value != null) {
        attributes.putStr(name, value);
      }
    }
    return attributes;
  }

  @Override
  public void traverse(Consumer<Object> visit) {
    super.traverse(visit);
    visit.accept(mapping);
  }
}
