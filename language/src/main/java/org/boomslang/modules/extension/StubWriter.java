package org.boomslang.modules.extension;

import static java.lang.classfile.ClassFile.ACC_FINAL;
import static java.lang.classfile.ClassFile.ACC_PRIVATE;
import static java.lang.classfile.ClassFile.ACC_PROTECTED;
import static java.lang.classfile.ClassFile.ACC_PUBLIC;

import com.oracle.truffle.api.CompilerDirectives.TruffleBoundary;
import java.lang.classfile.Annotation;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.attribute.RuntimeVisibleAnnotationsAttribute;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.builtin.BuiltinCode;
import org.boomslang.objects.builtin.BuiltinCode.Kind;
import org.boomslang.objects.builtin.Signature;

/**
 * Generates the classes that call an extension's methods: subclasses of {@link JavaCode} that
 * convert each argument, call the method directly and convert the result. A class is defined by a
 * loader below the extension's own, which sees its classes and ours.
 *
 * <p>The generated method is a boundary for partial evaluation unless the method asks to be
 * compiled with its callers. Thread-safety: incompatible (one thread makes a module).
 */
final class StubWriter {
  private static final ClassDesc CODE = JavaCode.class.describeConstable().orElseThrow();
  private static final ClassDesc ARGUMENTS = JavaArguments.class.describeConstable().orElseThrow();
  private static final ClassDesc RESULTS = JavaResults.class.describeConstable().orElseThrow();
  private static final ClassDesc OBJECT = ConstantDescs.CD_Object;
  private static final ClassDesc OBJECTS = OBJECT.arrayType();
  private static final String PACKAGE = "org.boomslang.extension.stubs.";
  private static final int MOST_FIXED = 4;

  /** Conversions with a method of their own; all others go through {@code asObject}. */
  private static final Map<Class<?>, String> CONVERSIONS =
      Map.of(
          boolean.class, "asBoolean",
          byte.class, "asByte",
          short.class, "asShort",
          int.class, "asInt",
          long.class, "asLong",
          float.class, "asFloat",
          double.class, "asDouble",
          String.class, "asString");

  /** Sees the extension's classes and ours. */
  private static final class Loader extends ClassLoader {
    Loader(ClassLoader parent) {
      super(parent);
    }

    Class<?> define(String name, byte[] bytes) {
      return defineClass(name, bytes, 0, bytes.length);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      return Class.forName(name, false, JavaCode.class.getClassLoader());
    }
  }

  private final Loader loader;
  private int count;

  StubWriter(ClassLoader extension) {
    loader = new Loader(extension);
  }

  /**
   * The code for a method.
   *
   * @param target of an instance method of the module, null for those of types
   * @param receives whether the first argument in Python is the receiver
   */
  BuiltinCode method(
      JavaModule module,
      JavaTable table,
      Method method,
      String name,
      Kind kind,
      String signature,
      String doc,
      boolean inline,
      Object target,
      boolean receives) {
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    return make(
        module,
        table,
        method,
        name,
        kind,
        signature,
        doc,
        inline,
        isStatic || receives ? null : target,
        receives ? "self" : null);
  }

  /** The code of {@code __new__}. */
  BuiltinCode constructor(
      JavaModule module, JavaTable table, Constructor<?> constructor, String signature) {
    return make(
        module, table, constructor, "__new__", Kind.NEW, signature, null, false, null, "type");
  }

  // ------------------------------------------------------------------ signatures

  /** The parameters as Python writes them; from those of the method where nothing is said. */
  private static String signature(Executable method, String given) {
    if (!given.isEmpty()) {
      return given.strip();
    }
    StringBuilder result = new StringBuilder("(");
    Parameter[] parameters = method.getParameters();
    boolean named = true;
    for (int i = 0; i < parameters.length; i++) {
      result.append(i == 0 ? "" : ", ");
      named &= parameters[i].isNamePresent();
      if (method.isVarArgs() && i == parameters.length - 1) {
        result.append('*');
      }
      result.append(parameters[i].getName());
    }
    int fixed = parameters.length - (method.isVarArgs() ? 1 : 0);
    if (!named && fixed > 0) {
      if (fixed == parameters.length) {
        result.append(", /");
      } else {
        result.insert(result.lastIndexOf(", *"), ", /");
      }
    }
    return result.append(')').toString();
  }

  /** With the receiver in front. */
  private static String withReceiver(String signature, String receiver) {
    String rest = signature.substring(1, signature.length() - 1).strip();
    if (rest.isEmpty()) {
      return "($" + receiver + ", /)";
    }
    boolean ends =
        java.util.Arrays.stream(rest.split(",")).anyMatch(each -> each.strip().equals("/"));
    return "($" + receiver + (ends ? ", " : ", /, ") + rest + ")";
  }

  /** One parameter as it is declared: where the binder puts it, and what it is. */
  private record Place(int bound, String name, boolean rest, boolean options) {}

  private static List<Place> places(String text, Signature signature, int receivers) {
    List<Place> result = new ArrayList<>();
    int positional = receivers;
    int keyword = signature.positional().length;
    int variable = keyword + signature.keywordOnly().length;
    int keywords = variable + (signature.hasVarPositional() ? 1 : 0);
    // The order of the text is positional, *args, keyword-only, **kwargs.
    for (; positional < signature.positional().length; positional++) {
      result.add(new Place(positional, signature.positional()[positional], false, false));
    }
    if (signature.hasVarPositional()) {
      result.add(new Place(variable, signature.varPositional(), true, false));
    }
    for (String each : signature.keywordOnly()) {
      result.add(new Place(keyword++, each, false, false));
    }
    if (signature.hasVarKeyword()) {
      result.add(new Place(keywords, signature.varKeyword(), false, true));
    }
    return result;
  }

  // ------------------------------------------------------------------ classes

  private BuiltinCode make(
      JavaModule module,
      JavaTable table,
      Executable method,
      String name,
      Kind kind,
      String given,
      String doc,
      boolean inline,
      Object target,
      String receiver) {
    String plain = signature(method, given);
    if (!plain.startsWith("(") || !plain.endsWith(")")) {
      throw PyErrors.systemError("%s.%s: wrong signature %s", table.owner(), name, given);
    }
    String text = receiver == null ? plain : withReceiver(plain, receiver);
    Signature signature;
    try {
      signature = Signature.parse(text);
    } catch (RuntimeException e) {
      throw PyErrors.systemError("%s.%s: wrong signature %s", table.owner(), name, given);
    }
    int receivers = receiver == null ? 0 : 1;
    List<Place> places = places(text, signature, receivers);
    Class<?>[] types = method.getParameterTypes();
    if (places.size() != types.length) {
      throw PyErrors.systemError(
          "%s.%s: signature %s has %s parameters, the method %s",
          table.owner(), name, plain, places.size(), types.length);
    }
    for (int i = 0; i < types.length; i++) {
      if (places.get(i).rest && !types[i].isArray()
          || places.get(i).options && !types[i].isAssignableFrom(Map.class)) {
        throw PyErrors.systemError(
            "%s.%s: parameter %s has the wrong type in Java",
            table.owner(), name, places.get(i).name);
      }
    }
    int required = 0;
    for (int i = 0; i < signature.positional().length; i++) {
      required += signature.defaults()[i] == Signature.REQUIRED ? 1 : 0;
    }
    int all = signature.positional().length;
    boolean fixed = signature.isPlain() && all <= MOST_FIXED;
    JavaCode.Spec spec =
        new JavaCode.Spec(
            table,
            module,
            name,
            kind,
            text,
            required,
            signature.hasVarPositional() ? -1 : all,
            fixed ? all : -1,
            doc,
            types,
            places.stream().map(Place::name).toArray(String[]::new),
            inline);
    try {
      return (BuiltinCode)
          define(method, places, fixed ? all : -1, inline, target, receivers)
              .getConstructor(Object.class, Object.class)
              .newInstance(spec, target);
    } catch (ReflectiveOperationException | LinkageError e) {
      throw PyErrors.systemError("%s.%s cannot be called: %s", table.owner(), name, e.toString());
    }
  }

  private static ClassDesc desc(Class<?> type) {
    return type.describeConstable().orElseThrow();
  }

  private Class<?> define(
      Executable method,
      List<Place> places,
      int fixed,
      boolean inline,
      Object target,
      int receivers) {
    String name = PACKAGE + method.getDeclaringClass().getSimpleName() + "$" + count++;
    ClassDesc self = ClassDesc.of(name);
    ClassDesc targetType = target == null ? null : desc(target.getClass());
    ClassDesc[] parameters = new ClassDesc[Math.max(fixed, 0)];
    java.util.Arrays.fill(parameters, OBJECT);
    byte[] bytes =
        ClassFile.of()
            .build(
                self,
                type -> {
                  type.withFlags(ACC_PUBLIC | ACC_FINAL).withSuperclass(CODE);
                  if (target != null) {
                    type.withField("target", targetType, ACC_PRIVATE | ACC_FINAL);
                  }
                  type.withMethodBody(
                      ConstantDescs.INIT_NAME,
                      MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT, OBJECT),
                      ACC_PUBLIC,
                      code -> {
                        code.aload(0)
                            .aload(1)
                            .invokespecial(
                                CODE,
                                ConstantDescs.INIT_NAME,
                                MethodTypeDesc.of(ConstantDescs.CD_void, OBJECT));
                        if (target != null) {
                          code.aload(0).aload(2).checkcast(targetType);
                          code.putfield(self, "target", targetType);
                        }
                        code.return_();
                      });
                  type.withMethod(
                      fixed < 0 ? "applyAll" : "apply" + fixed,
                      fixed < 0
                          ? MethodTypeDesc.of(OBJECT, OBJECTS)
                          : MethodTypeDesc.of(OBJECT, parameters),
                      ACC_PROTECTED,
                      body -> {
                        if (!inline) {
                          body.with(
                              RuntimeVisibleAnnotationsAttribute.of(
                                  Annotation.of(desc(TruffleBoundary.class))));
                        }
                        body.withCode(
                            code -> body(code, self, method, places, fixed, targetType, receivers));
                      });
                });
    return loader.define(name, bytes);
  }

  private static void argument(CodeBuilder code, int index, int fixed) {
    if (fixed < 0) {
      code.aload(1).loadConstant(index).aaload();
    } else {
      code.aload(1 + index);
    }
  }

  private static void body(
      CodeBuilder code,
      ClassDesc self,
      Executable method,
      List<Place> places,
      int fixed,
      ClassDesc targetType,
      int receivers) {
    ClassDesc holder = desc(method.getDeclaringClass());
    boolean constructs = method instanceof Constructor<?>;
    boolean isStatic = Modifier.isStatic(method.getModifiers());
    if (constructs) {
      code.aload(0);
      argument(code, 0, fixed);
      code.new_(holder).dup();
    } else if (targetType != null) {
      code.aload(0).getfield(self, "target", targetType);
    } else if (!isStatic) {
      argument(code, 0, fixed);
      code.aload(0)
          .invokestatic(ARGUMENTS, "receiver", MethodTypeDesc.of(OBJECT, OBJECT, CODE))
          .checkcast(holder);
    }
    Class<?>[] types = method.getParameterTypes();
    for (int i = 0; i < types.length; i++) {
      Place place = places.get(i);
      argument(code, place.bound, fixed);
      if (place.options) {
        code.aload(0).invokestatic(ARGUMENTS, "asMap", MethodTypeDesc.of(OBJECT, OBJECT, CODE));
        code.checkcast(desc(types[i]));
        continue;
      }
      code.aload(0).loadConstant(i);
      String conversion = place.rest ? null : CONVERSIONS.get(types[i]);
      ClassDesc result = conversion == null ? OBJECT : desc(types[i]);
      code.invokestatic(
          ARGUMENTS,
          place.rest ? "asArray" : conversion == null ? "asObject" : conversion,
          MethodTypeDesc.of(result, OBJECT, CODE, ConstantDescs.CD_int));
      if (conversion == null && types[i] != Object.class) {
        convertToType(code, types[i]);
      }
    }
    ClassDesc[] descriptors = new ClassDesc[types.length];
    for (int i = 0; i < types.length; i++) {
      descriptors[i] = desc(types[i]);
    }
    if (constructs) {
      code.invokespecial(
          holder, ConstantDescs.INIT_NAME, MethodTypeDesc.of(ConstantDescs.CD_void, descriptors));
      code.invokevirtual(self, "construct", MethodTypeDesc.of(OBJECT, OBJECT, OBJECT)).areturn();
      return;
    }
    Class<?> returned = ((Method) method).getReturnType();
    MethodTypeDesc descriptor = MethodTypeDesc.of(desc(returned), descriptors);
    boolean ofInterface = method.getDeclaringClass().isInterface();
    if (isStatic) {
      code.invokestatic(holder, method.getName(), descriptor, ofInterface);
    } else if (ofInterface) {
      code.invokeinterface(holder, method.getName(), descriptor);
    } else {
      code.invokevirtual(holder, method.getName(), descriptor);
    }
    if (returned == void.class) {
      code.invokestatic(RESULTS, "none", MethodTypeDesc.of(OBJECT));
    } else if (returned == boolean.class) {
      code.invokestatic(
          RESULTS, "fromBoolean", MethodTypeDesc.of(OBJECT, ConstantDescs.CD_boolean));
    } else if (returned == char.class) {
      code.invokestatic(
          desc(String.class),
          "valueOf",
          MethodTypeDesc.of(desc(String.class), ConstantDescs.CD_char));
      fromObject(code, fixed, 0);
    } else if (returned == double.class || returned == float.class) {
      if (returned == float.class) {
        code.f2d();
      }
      code.invokestatic(RESULTS, "fromDouble", MethodTypeDesc.of(OBJECT, ConstantDescs.CD_double));
    } else if (returned.isPrimitive()) {
      if (returned != long.class) {
        code.i2l();
      }
      code.invokestatic(RESULTS, "fromLong", MethodTypeDesc.of(OBJECT, ConstantDescs.CD_long));
    } else {
      fromObject(code, fixed, receivers);
    }
    code.areturn();
  }

  private static void fromObject(CodeBuilder code, int fixed, int receivers) {
    code.aload(0);
    if (receivers == 0) {
      code.aconst_null();
    } else {
      argument(code, 0, fixed);
    }
    code.invokestatic(RESULTS, "fromObject", MethodTypeDesc.of(OBJECT, OBJECT, CODE, OBJECT));
  }

  /** Of the result of {@code asObject}, which boxes a char. */
  private static void convertToType(CodeBuilder code, Class<?> type) {
    if (type == char.class) {
      ClassDesc character = desc(Character.class);
      code.checkcast(character)
          .invokevirtual(character, "charValue", MethodTypeDesc.of(ConstantDescs.CD_char));
    } else {
      code.checkcast(desc(type));
    }
  }
}
