package org.boomslang.modules.signal;

/** The signals of Linux on x86-64. Immutable. */
enum SignalNumber {
  HUP(1, "Hangup"),
  INT(2, "Interrupt"),
  QUIT(3, "Quit"),
  ILL(4, "Illegal instruction"),
  TRAP(5, "Trace/breakpoint trap"),
  ABRT(6, "Aborted"),
  BUS(7, "Bus error"),
  FPE(8, "Floating point exception"),
  KILL(9, "Killed"),
  USR1(10, "User defined signal 1"),
  SEGV(11, "Segmentation fault"),
  USR2(12, "User defined signal 2"),
  PIPE(13, "Broken pipe"),
  ALRM(14, "Alarm clock"),
  TERM(15, "Terminated"),
  STKFLT(16, "Stack fault"),
  CHLD(17, "Child exited"),
  CONT(18, "Continued"),
  STOP(19, "Stopped (signal)"),
  TSTP(20, "Stopped"),
  TTIN(21, "Stopped (tty input)"),
  TTOU(22, "Stopped (tty output)"),
  URG(23, "Urgent I/O condition"),
  XCPU(24, "CPU time limit exceeded"),
  XFSZ(25, "File size limit exceeded"),
  VTALRM(26, "Virtual timer expired"),
  PROF(27, "Profiling timer expired"),
  WINCH(28, "Window changed"),
  IO(29, "I/O possible"),
  PWR(30, "Power failure"),
  SYS(31, "Bad system call");

  private static final SignalNumber[] BY_NUMBER = new SignalNumber[32];

  static {
    for (SignalNumber signal : values()) {
      BY_NUMBER[signal.number] = signal;
    }
  }

  private final int number;
  private final String description;

  SignalNumber(int number, String description) {
    this.number = number;
    this.description = description;
  }

  int number() {
    return number;
  }

  String description() {
    return description;
  }

  /** The signal with that number, or null. */
  static SignalNumber of(int number) {
    return number > 0 && number < BY_NUMBER.length ? BY_NUMBER[number] : null;
  }
}
