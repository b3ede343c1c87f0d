package org.boomslang.modules.opcode;

import java.util.BitSet;
import org.boomslang.annotations.PyBuiltin;
import org.boomslang.annotations.PyBuiltins;
import org.boomslang.objects.PyErrors;
import org.boomslang.objects.list.PyList;
import org.boomslang.objects.module.PyModule;
import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.PyStr;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyContext;

/** The builtins of {@code _opcode}. Thread-safety: shared (stateless). */
@PyBuiltins(module = "_opcode", doc = "Opcode support module.")
public final class OpcodeModule {
  private static final int HAVE_ARGUMENT = 43;
  private static final BitSet CONSTANTS = bits(82, 190, 191);
  private static final BitSet NAMES =
      bits(61, 64, 65, 72, 73, 80, 91, 92, 93, 96, 110, 115, 116, 179, 189, 194, 195, 200, 249);
  private static final BitSet JUMPS =
      bits(68, 70, 75, 76, 77, 100, 101, 102, 103, 106, 172, 173, 174, 175, 176, 237, 248);
  private static final BitSet FREE_VARIABLES = bits(62, 90, 97, 111);
  private static final BitSet LOCALS = bits(3, 63, 83, 84, 85, 86, 87, 88, 89, 112, 113, 114);

  private static final String[] BINARY_OPERATORS = {
    "ADD +",
    "AND &",
    "FLOOR_DIVIDE //",
    "LSHIFT <<",
    "MATRIX_MULTIPLY @",
    "MULTIPLY *",
    "REMAINDER %",
    "OR |",
    "POWER **",
    "RSHIFT >>",
    "SUBTRACT -",
    "TRUE_DIVIDE /",
    "XOR ^"
  };

  private OpcodeModule() {}

  static void initialize(PyContext context, PyModule module) {
    module.setAttribute("ENABLE_SPECIALIZATION", 0L);
    module.setAttribute("ENABLE_SPECIALIZATION_FT", 0L);
  }

  private static BitSet bits(int... members) {
    BitSet set = new BitSet(256);
    for (int member : members) {
      set.set(member);
    }
    return set;
  }

  @PyBuiltin(
      name = "stack_effect",
      sig = "(opcode, oparg=None, /, *, jump=None)",
      doc = "Compute the stack effect of the opcode.")
  static int stackEffect(int opcode, Object oparg, Object jump) {
    throw PyErrors.valueError("invalid opcode or oparg");
  }

  @PyBuiltin(name = "is_valid", sig = "(opcode)", doc = "Return True if opcode is valid.")
  static boolean isValid(int opcode) {
    return opcode >= 0
        && (opcode <= 120 || opcode >= 128 && opcode <= 211 || opcode >= 234 && opcode <= 255);
  }

  @PyBuiltin(name = "has_arg", sig = "(opcode)", doc = "Return True if the opcode uses its oparg.")
  static boolean hasArg(int opcode) {
    return opcode > HAVE_ARGUMENT && (isValid(opcode) || opcode > 255);
  }

  @PyBuiltin(
      name = "has_const",
      sig = "(opcode)",
      doc = "Return True if the opcode accesses a constant.")
  static boolean hasConst(int opcode) {
    return contains(CONSTANTS, opcode);
  }

  @PyBuiltin(
      name = "has_name",
      sig = "(opcode)",
      doc = "Return True if the opcode accesses an attribute by name.")
  static boolean hasName(int opcode) {
    return contains(NAMES, opcode);
  }

  @PyBuiltin(
      name = "has_jump",
      sig = "(opcode)",
      doc = "Return True if the opcode has a jump target.")
  static boolean hasJump(int opcode) {
    return contains(JUMPS, opcode);
  }

  @PyBuiltin(
      name = "has_free",
      sig = "(opcode)",
      doc = "Return True if the opcode accesses a free variable.")
  static boolean hasFree(int opcode) {
    return contains(FREE_VARIABLES, opcode);
  }

  @PyBuiltin(
      name = "has_local",
      sig = "(opcode)",
      doc = "Return True if the opcode accesses a local variable.")
  static boolean hasLocal(int opcode) {
    return contains(LOCALS, opcode);
  }

  @PyBuiltin(
      name = "has_exc",
      sig = "(opcode)",
      doc = "Return True if the opcode sets up an exception handler.")
  static boolean hasExc(int opcode) {
    return false;
  }

  private static boolean contains(BitSet set, int opcode) {
    return opcode >= 0 && set.get(opcode);
  }

  @PyBuiltin(
      name = "get_executor",
      sig = "(*, code, offset)",
      doc = "Return the executor object at offset in code if exists, None otherwise.")
  static Object getExecutor(Object code, int offset) {
    return PyNone.NONE;
  }

  @PyBuiltin(name = "get_specialization_stats", sig = "()", doc = "Return the specialization stats")
  static Object getSpecializationStats() {
    return PyNone.NONE;
  }

  @PyBuiltin(
      name = "get_intrinsic1_descs",
      sig = "()",
      doc = "Return a list of names of the unary intrinsics.")
  static Object getIntrinsic1Descs() {
    return strings(
        "INTRINSIC_1_INVALID",
        "INTRINSIC_PRINT",
        "INTRINSIC_IMPORT_STAR",
        "INTRINSIC_STOPITERATION_ERROR",
        "INTRINSIC_ASYNC_GEN_WRAP",
        "INTRINSIC_UNARY_POSITIVE",
        "INTRINSIC_LIST_TO_TUPLE",
        "INTRINSIC_TYPEVAR",
        "INTRINSIC_PARAMSPEC",
        "INTRINSIC_TYPEVARTUPLE",
        "INTRINSIC_SUBSCRIPT_GENERIC",
        "INTRINSIC_TYPEALIAS");
  }

  @PyBuiltin(
      name = "get_intrinsic2_descs",
      sig = "()",
      doc = "Return a list of names of the binary intrinsics.")
  static Object getIntrinsic2Descs() {
    return strings(
        "INTRINSIC_2_INVALID",
        "INTRINSIC_PREP_RERAISE_STAR",
        "INTRINSIC_TYPEVAR_WITH_BOUND",
        "INTRINSIC_TYPEVAR_WITH_CONSTRAINTS",
        "INTRINSIC_SET_FUNCTION_TYPE_PARAMS",
        "INTRINSIC_SET_TYPEPARAM_DEFAULT");
  }

  @PyBuiltin(
      name = "get_special_method_names",
      sig = "()",
      doc = "Return a list of special method names.")
  static Object getSpecialMethodNames() {
    return strings("__enter__", "__exit__", "__aenter__", "__aexit__");
  }

  @PyBuiltin(name = "get_nb_ops", sig = "()", doc = "Return array of symbols of binary ops.")
  static Object getNbOps() {
    PyList result = new PyList();
    for (String infix : new String[] {"", "INPLACE_"}) {
      for (String operator : BINARY_OPERATORS) {
        int space = operator.indexOf(' ');
        String symbol = operator.substring(space + 1) + (infix.isEmpty() ? "" : "=");
        result.append(
            PyTuple.of(PyStr.of("NB_" + infix + operator.substring(0, space)), PyStr.of(symbol)));
      }
    }
    result.append(PyTuple.of(PyStr.of("NB_SUBSCR"), PyStr.of("[]")));
    return result;
  }

  private static PyList strings(String... texts) {
    PyList result = new PyList();
    for (String text : texts) {
      result.append(PyStr.of(text));
    }
    return result;
  }
}
