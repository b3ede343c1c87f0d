package org.boomslang.modules.sys;

import org.boomslang.objects.none.PyNone;
import org.boomslang.objects.str.StringHash;
import org.boomslang.objects.structseq.StructSequence;
import org.boomslang.objects.tuple.PyTuple;
import org.boomslang.runtime.PyConfig;

/** The struct sequences of {@code sys}. Immutable. */
final class SysStructures {
  private static final StructSequence FLAGS =
      StructSequence.builder(
              "sys.flags", "Flags provided through command line arguments or environment vars.")
          .field("debug", "-d")
          .field("inspect", "-i")
          .field("interactive", "-i")
          .field("optimize", "-O or -OO")
          .field("dont_write_bytecode", "-B")
          .field("no_user_site", "-s")
          .field("no_site", "-S")
          .field("ignore_environment", "-E")
          .field("verbose", "-v")
          .field("bytes_warning", "-b")
          .field("quiet", "-q")
          .field("hash_randomization", "-R")
          .field("isolated", "-I")
          .field("dev_mode", "-X dev")
          .field("utf8_mode", "-X utf8")
          .field("warn_default_encoding", "-X warn_default_encoding")
          .field("safe_path", "-P")
          .field("int_max_str_digits", "-X int_max_str_digits")
          .hiddenFromHere()
          .field("gil", "-X gil")
          .field("thread_inherit_context", "-X thread_inherit_context")
          .field("context_aware_warnings", "-X context_aware_warnings")
          .notInstantiable()
          .build();

  static final PyTuple VERSION_INFO =
      StructSequence.builder("sys.version_info", "Version information as a named tuple.")
          .field("major", "Major release number")
          .field("minor", "Minor release number")
          .field("micro", "Patch release number")
          .field("releaselevel", "'alpha', 'beta', 'candidate', or 'final'")
          .field("serial", "Serial release number")
          .notInstantiable()
          .build()
          .make(3, 14, 3, "final", 0);

  static final PyTuple FLOAT_INFO =
      StructSequence.builder("sys.float_info", "What the float type can represent.")
          .field("max", "DBL_MAX -- maximum representable finite float")
          .field("max_exp", "DBL_MAX_EXP -- maximum int e such that radix**(e-1) is representable")
          .field("max_10_exp", "DBL_MAX_10_EXP -- maximum int e such that 10**e is representable")
          .field("min", "DBL_MIN -- Minimum positive normalized float")
          .field(
              "min_exp",
              "DBL_MIN_EXP -- minimum int e such that radix**(e-1) is a normalized float")
          .field(
              "min_10_exp", "DBL_MIN_10_EXP -- minimum int e such that 10**e is a normalized float")
          .field(
              "dig",
              "DBL_DIG -- maximum number of decimal digits that can be faithfully represented")
          .field("mant_dig", "DBL_MANT_DIG -- mantissa digits")
          .field("epsilon", "DBL_EPSILON -- Difference between 1 and the next representable float")
          .field("radix", "FLT_RADIX -- radix of exponent")
          .field("rounds", "FLT_ROUNDS -- rounding mode used for arithmetic operations")
          .build()
          .make(Double.MAX_VALUE, 1024, 308, Double.MIN_NORMAL, -1021, -307, 15, 53, 0x1p-52, 2, 1);

  static final PyTuple INT_INFO =
      StructSequence.builder("sys.int_info", "What the int type is made of.")
          .field("bits_per_digit", "size of a digit in bits")
          .field("sizeof_digit", "size in bytes of the type used to represent a digit")
          .field("default_max_str_digits", "maximum string conversion digits limitation")
          .field("str_digits_check_threshold", "minimum positive value for int_max_str_digits")
          .build()
          .make(30, 4, 4300, 640);

  static final PyTuple HASH_INFO =
      StructSequence.builder("sys.hash_info", "How hashes of numbers are computed.")
          .field("width", "width of the type used for hashing, in bits")
          .field("modulus", "prime number giving the modulus on which the hash function is based")
          .field("inf", "value to be used for hash of a positive infinity")
          .field("nan", "value to be used for hash of a nan")
          .field("imag", "multiplier used for the imaginary part of a complex number")
          .field("algorithm", "name of the algorithm for hashing of str, bytes and memoryviews")
          .field("hash_bits", "internal output size of hash algorithm")
          .field("seed_bits", "seed size of hash algorithm")
          .field("cutoff", "small string optimization cutoff")
          .build()
          .make(64, (1L << 61) - 1, 314159, 0, 1000003, "siphash13", 64, 128, 0);

  static final PyTuple THREAD_INFO =
      StructSequence.builder("sys.thread_info", "How threads are implemented.")
          .field("name", "name of the thread implementation")
          .field("lock", "name of the lock implementation")
          .field("version", "name and version of the thread library")
          .build()
          .make("pthread", null, "Java " + Runtime.version().feature());

  static final StructSequence ASYNCGEN_HOOKS =
      StructSequence.builder("sys.asyncgen_hooks", "Hooks of asynchronous generators.")
          .field("firstiter", "Called when an async generator is iterated for the first time")
          .field("finalizer", "Called when an async generator is about to be collected")
          .build();

  static final StructSequence UNRAISABLE_ARGS =
      StructSequence.builder(
              "UnraisableHookArgs", "Type used to pass arguments to sys.unraisablehook.")
          .field("exc_type", "Exception type")
          .field("exc_value", "Exception value")
          .field("exc_traceback", "Exception traceback")
          .field("err_msg", "Error message")
          .field("object", "Object causing the exception")
          .build();

  private SysStructures() {}

  static PyTuple flags(PyConfig config) {
    return FLAGS.make(
        config.debug(),
        config.inspect(),
        config.interactive(),
        config.optimize(),
        config.isSet("dont_write_bytecode") ? 1 : 0,
        config.noUserSite() ? 1 : 0,
        config.site() ? 0 : 1,
        config.ignoreEnvironment() ? 1 : 0,
        config.verbose(),
        config.bytesWarning(),
        config.quiet() ? 1 : 0,
        StringHash.isRandom() ? 1 : 0,
        config.isolated() ? 1 : 0,
        config.devMode(),
        config.isSet("utf8") ? 1 : 0,
        config.isSet("warn_default_encoding") ? 1 : 0,
        config.safePath(),
        config.intMaxStrDigits() < 0 ? 4300 : config.intMaxStrDigits(),
        gil(config),
        "0".equals(config.setting("thread_inherit_context")) ? 0 : 1,
        "0".equals(config.setting("context_aware_warnings")) ? 0 : 1);
  }

  /** None where the program did not ask, as in CPython's free-threaded build. */
  private static Object gil(PyConfig config) {
    return config.gil() == null ? PyNone.NONE : config.gil() ? 1L : 0L;
  }
}
