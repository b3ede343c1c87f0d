package org.boomslang.modules.ast;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.boomslang.modules.ast.AstGrammar.Constructor;
import org.boomslang.modules.ast.AstGrammar.Field;
import org.boomslang.modules.ast.AstGrammar.Quantity;
import org.boomslang.objects.BuiltinTypes;
import org.boomslang.objects.PyInstance;
import org.boomslang.objects.alias.PyGenericAlias;
import org.boomslang.objects.alias.PyUnion;
import org.boomslang.objects.dict.PyDict;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.objects.type.InstanceAttributeMethods;
import org.boomslang.objects.type.Layout;
import org.boomslang.objects.type.PyType;
import org.boomslang.runtime.ContextSlot;
import org.boomslang.runtime.PyContext;

/**
 * The classes of module {@code _ast} in one context. They are heap types, as in CPython, so
 * programs may add to them. Immutable once made.
 */
final class AstTypes {
  private static final ContextSlot<AstTypes> SLOT = new ContextSlot<>(context -> new AstTypes());

  private final PyType ast;
  private final Map<String, PyType> types = new LinkedHashMap<>();

  /**
   * Constructors without fields ({@code Load}, {@code Add}, …) have one instance in parsed trees.
   */
  private final Map<String, PyInstance> singletons = new HashMap<>();

  private AstTypes() {
    ast = heapType("AST", BuiltinTypes.OBJECT);
    Map<String, Object> base = new LinkedHashMap<>();
    new AstMethodsTable().addTo(ast, base::put);
    base.put("__module__", PyStr.constant("ast"));
    base.put("__dict__", InstanceAttributeMethods.descriptor(ast, "__dict__"));
    base.put("_fields", PyTuple.EMPTY);
    base.put("__match_args__", PyTuple.EMPTY);
    base.put("_attributes", PyTuple.EMPTY);
    ast.setOwnAll(base);
    for (AstGrammar.Type type : AstGrammar.types().values()) {
      PyType sum = ast;
      if (!type.product()) {
        sum = heapType(type.name(), ast);
        types.put(type.name(), sum);
      }
      for (Constructor constructor : type.constructors()) {
        types.put(constructor.name(), heapType(constructor.name(), sum));
      }
    }
    for (AstGrammar.Type type : AstGrammar.types().values()) {
      if (!type.product()) {
        Map<String, Object> own = describe(List.of(), type.text());
        addAttributes(own, type);
        types.get(type.name()).setOwnAll(own);
      }
      for (Constructor constructor : type.constructors()) {
        Map<String, Object> own = describe(constructor.fields(), constructor.text());
        if (type.product()) {
          addAttributes(own, type);
        }
        PyType constructorType = types.get(constructor.name());
        constructorType.setOwnAll(own);
        if (constructor.fields().isEmpty() && type.attributes().isEmpty()) {
          singletons.put(constructor.name(), new PyInstance(constructorType.instanceShape()));
        }
      }
    }
  }

  static AstTypes get(PyContext context) {
    return SLOT.get(context);
  }

  private static PyType heapType(String name, PyType base) {
    return PyType.heap(BuiltinTypes.TYPE_SHAPE, name, new PyType[] {base}, Layout.OBJECT, true);
  }

  /** {@code AST}. */
  PyType ast() {
    return ast;
  }

  /** The class of a constructor or sum, by its name in the grammar. */
  PyType type(String name) {
    return types.get(name);
  }

  /** All classes but {@code AST}, by name. */
  Map<String, PyType> all() {
    return types;
  }

  /** The shared instance of a constructor without fields, or null. */
  PyInstance singleton(String name) {
    return singletons.get(name);
  }

  private Map<String, Object> describe(List<Field> fields, String text) {
    Map<String, Object> own = new LinkedHashMap<>();
    PyTuple names = names(fields.stream().map(Field::name).toList());
    own.put("_fields", names);
    own.put("__match_args__", names);
    own.put("__module__", PyStr.constant("ast"));
    own.put("__doc__", PyStr.of(text));
    PyDict fieldTypes = new PyDict();
    for (Field field : fields) {
      Object type = fieldType(field.type());
      if (field.quantity() == Quantity.OPTIONAL) {
        own.put(field.name(), PyNone.NONE);
        type = PyUnion.or(type, PyNone.NONE);
      } else if (field.quantity() == Quantity.MANY) {
        type = new PyGenericAlias(BuiltinTypes.LIST, type);
      }
      fieldTypes.putStr(field.name(), type);
    }
    own.put("_field_types", fieldTypes);
    own.put("__annotations__", fieldTypes);
    return own;
  }

  private Object fieldType(String name) {
    return switch (name) {
      case "identifier", "string" -> BuiltinTypes.STR;
      case "int" -> BuiltinTypes.INT;
      case "constant" -> BuiltinTypes.OBJECT;
      default -> types.get(name);
    };
  }

  private static void addAttributes(Map<String, Object> own, AstGrammar.Type type) {
    List<String> names = new ArrayList<>();
    for (String attribute : type.attributes()) {
      String name = attribute.replace("?", "");
      names.add(name);
      if (attribute.endsWith("?")) {
        own.put(name, PyNone.NONE);
      }
    }
    own.put("_attributes", names(names));
  }

  private static PyTuple names(List<String> names) {
    return PyTuple.of(names.stream().map(n -> (Object) PyStr.constant(n)).toArray());
  }
}
