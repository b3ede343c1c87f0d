import static java.lang.constant.ConstantDescs.CD_Object;
import static java.lang.constant.ConstantDescs.CD_boolean;
import static java.lang.constant.ConstantDescs.CD_int;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassBuilder;
import java.lang.classfile.ClassElement;
import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassModel;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.Label;
import java.lang.classfile.MethodModel;
import java.lang.classfile.TypeKind;
import java.lang.classfile.constantpool.ClassEntry;
import java.lang.classfile.constantpool.FieldRefEntry;
import java.lang.classfile.constantpool.InvokeDynamicEntry;
import java.lang.classfile.constantpool.LoadableConstantEntry;
import java.lang.classfile.constantpool.MethodHandleEntry;
import java.lang.classfile.instruction.InvokeDynamicInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Writes out as plain code what javac leaves to be linked at run time and the JVM's archive cannot
 * hold: {@code LinkAhead.java CLASSES CLASS_PATH [FILE...]}. These are switches over types ({@code
 * SwitchBootstraps.typeSwitch}) and the methods {@code equals} and {@code hashCode} of records
 * ({@code ObjectMethods}). Each costs about a millisecond at the start of a program, for classes
 * that are made and thrown away.
 *
 * <p>The classes in the folder {@code CLASSES} (all, or those in the files that are named, relative
 * to it) are rewritten in place; one that needs nothing is left as it is, so that running this
 * again does nothing. What is linked another way (lambdas, concatenation of strings) the archive
 * holds already.
 */
public final class LinkAhead {
  private static final ClassDesc OBJECTS = ClassDesc.of("java.util.Objects");
  private static final int MULTIPLIER = 31;

  private final ClassFile format;

  private LinkAhead(ClassLoader classes) {
    format =
        ClassFile.of(
            ClassFile.ClassHierarchyResolverOption.of(
                ClassHierarchyResolver.ofResourceParsing(classes)
                    .orElse(ClassHierarchyResolver.defaultResolver())));
  }

  public static void main(String[] args) throws IOException {
    Path classes = Path.of(args[0]);
    List<URL> path = new ArrayList<>();
    for (String entry : (args[0] + File.pathSeparator + args[1]).split(File.pathSeparator)) {
      if (!entry.isEmpty()) {
        URI uri = Path.of(entry).toUri();
        path.add(uri.toURL());
      }
    }
    int rewritten = 0;
    try (URLClassLoader loader = new URLClassLoader(path.toArray(URL[]::new));
        Stream<Path> files =
            args.length == 2
                ? Files.walk(classes)
                : Arrays.stream(args).skip(2).map(classes::resolve)) {
      LinkAhead linker = new LinkAhead(loader);
      for (Path file : files.filter(f -> f.toString().endsWith(".class")).toList()) {
        rewritten += linker.rewrite(file) ? 1 : 0;
      }
    }
    System.out.println("LinkAhead: " + rewritten + " classes rewritten");
  }

  private boolean rewrite(Path file) throws IOException {
    ClassModel model = format.parse(Files.readAllBytes(file));
    if (!mentionsBootstraps(model)) {
      return false;
    }
    OneClass transform = new OneClass(model);
    byte[] bytes;
    try {
      bytes = format.transformClass(model, transform);
    } catch (IllegalArgumentException e) {
      throw new UncheckedIOException(new IOException(file + ": " + e.getMessage(), e));
    }
    if (transform.count == 0) {
      return false;
    }
    Files.write(file, bytes);
    return true;
  }

  private static boolean mentionsBootstraps(ClassModel model) {
    for (var entry : model.constantPool()) {
      if (entry instanceof ClassEntry type
          && (type.asInternalName().equals("java/lang/runtime/SwitchBootstraps")
              || type.asInternalName().equals("java/lang/runtime/ObjectMethods"))) {
        return true;
      }
    }
    return false;
  }

  /** The rewriting of one class. */
  private static final class OneClass implements ClassTransform {
    private final ClassDesc self;
    private final boolean isInterface;
    private final Map<InvokeDynamicEntry, String> switches = new LinkedHashMap<>();
    private int count;

    OneClass(ClassModel model) {
      self = model.thisClass().asSymbol();
      isInterface = model.flags().has(java.lang.reflect.AccessFlag.INTERFACE);
    }

    @Override
    public void accept(ClassBuilder builder, ClassElement element) {
      if (element instanceof MethodModel method && method.code().isPresent()) {
        builder.transformMethod(
            method,
            (methodBuilder, part) -> {
              if (part instanceof java.lang.classfile.CodeModel code) {
                methodBuilder.transformCode(code, this::instruction);
              } else {
                methodBuilder.with(part);
              }
            });
      } else {
        builder.with(element);
      }
    }

    @Override
    public void atEnd(ClassBuilder builder) {
      switches.forEach(
          (site, name) ->
              builder.withMethodBody(
                  name,
                  site.typeSymbol(),
                  ClassFile.ACC_PRIVATE | ClassFile.ACC_STATIC | ClassFile.ACC_SYNTHETIC,
                  code -> typeSwitch(code, site.bootstrap().arguments())));
    }

    private void instruction(CodeBuilder code, CodeElement element) {
      if (element instanceof InvokeDynamicInstruction call) {
        InvokeDynamicEntry site = call.invokedynamic();
        String bootstrap = site.bootstrap().bootstrapMethod().reference().owner().asInternalName();
        String name = site.name().stringValue();
        List<LoadableConstantEntry> arguments = site.bootstrap().arguments();
        if (bootstrap.equals("java/lang/runtime/SwitchBootstraps")
            && name.equals("typeSwitch")
            && site.typeSymbol().parameterType(0) instanceof ClassDesc selector
            && !selector.isPrimitive()
            && arguments.stream().allMatch(ClassEntry.class::isInstance)) {
          String method = switches.computeIfAbsent(site, s -> "typeSwitch$" + switches.size());
          code.invokestatic(self, method, site.typeSymbol(), isInterface);
          count++;
          return;
        }
        if (bootstrap.equals("java/lang/runtime/ObjectMethods")) {
          List<FieldRefEntry> fields = new ArrayList<>();
          for (LoadableConstantEntry argument : arguments.subList(2, arguments.size())) {
            fields.add((FieldRefEntry) ((MethodHandleEntry) argument).reference());
          }
          if (name.equals("hashCode")) {
            hashCode(code, fields);
            count++;
            return;
          }
          if (name.equals("equals")) {
            equals(code, fields);
            count++;
            return;
          }
        }
      }
      code.with(element);
    }

    /**
     * (selector, first label to try) to the index of the label that matches, as the bootstrap's.
     */
    private static void typeSwitch(CodeBuilder code, List<LoadableConstantEntry> labels) {
      Label present = code.newLabel();
      code.aload(0).ifnonnull(present).iconst_m1().ireturn().labelBinding(present);
      for (int i = 0; i < labels.size(); i++) {
        Label next = code.newLabel();
        code.iload(1)
            .loadConstant(i)
            .if_icmpgt(next)
            .aload(0)
            .instanceOf(((ClassEntry) labels.get(i)).asSymbol())
            .ifeq(next)
            .loadConstant(i)
            .ireturn()
            .labelBinding(next);
      }
      code.loadConstant(labels.size()).ireturn();
    }

    /** On the stack: the record. */
    private void hashCode(CodeBuilder code, List<FieldRefEntry> fields) {
      int record = code.allocateLocal(TypeKind.REFERENCE);
      code.astore(record).iconst_0();
      for (FieldRefEntry field : fields) {
        ClassDesc type = field.typeSymbol();
        code.loadConstant(MULTIPLIER).imul().aload(record).getfield(field);
        if (type.isPrimitive()) {
          if (TypeKind.from(type).asLoadable() != TypeKind.INT || type.equals(CD_boolean)) {
            code.invokestatic(boxOf(type), "hashCode", MethodTypeDesc.of(CD_int, type));
          }
        } else {
          code.invokestatic(OBJECTS, "hashCode", MethodTypeDesc.of(CD_int, CD_Object));
        }
        code.iadd();
      }
    }

    /** On the stack: the record, the other object. */
    private void equals(CodeBuilder code, List<FieldRefEntry> fields) {
      int other = code.allocateLocal(TypeKind.REFERENCE);
      int record = code.allocateLocal(TypeKind.REFERENCE);
      Label different = code.newLabel();
      Label end = code.newLabel();
      code.astore(other).astore(record);
      code.aload(other).instanceOf(self).ifeq(different);
      code.aload(other).checkcast(self).astore(other);
      for (FieldRefEntry field : fields) {
        ClassDesc type = field.typeSymbol();
        code.aload(record).getfield(field).aload(other).getfield(field);
        if (!type.isPrimitive()) {
          code.invokestatic(OBJECTS, "equals", MethodTypeDesc.of(CD_boolean, CD_Object, CD_Object))
              .ifeq(different);
        } else if (TypeKind.from(type).asLoadable() == TypeKind.INT) {
          code.if_icmpne(different);
        } else {
          // As compare() of the boxes: a NaN equals itself, the zeros differ.
          code.invokestatic(boxOf(type), "compare", MethodTypeDesc.of(CD_int, type, type))
              .ifne(different);
        }
      }
      code.iconst_1().goto_(end).labelBinding(different).iconst_0().labelBinding(end);
    }

    private static ClassDesc boxOf(ClassDesc primitive) {
      return switch (TypeKind.from(primitive)) {
        case LONG -> ConstantDescs.CD_Long;
        case FLOAT -> ConstantDescs.CD_Float;
        case DOUBLE -> ConstantDescs.CD_Double;
        case BOOLEAN -> ConstantDescs.CD_Boolean;
        case BYTE -> ConstantDescs.CD_Byte;
        case CHAR -> ConstantDescs.CD_Character;
        case SHORT -> ConstantDescs.CD_Short;
        default -> ConstantDescs.CD_Integer;
      };
    }
  }
}
