#if arch(x86_64)
  internal import _Builtin_intrinsics.intel.cpuid

  /// The answer of the instruction cpuid; all 0 for a leaf that the processor does not have.
  struct ProcessorIdentification {
    var eax: UInt32 = 0
    var ebx: UInt32 = 0
    var ecx: UInt32 = 0
    var edx: UInt32 = 0

    init(leaf: UInt32, subleaf: UInt32 = 0) {
      _ = __get_cpuid_count(leaf, subleaf, &eax, &ebx, &ecx, &edx)
    }
  }
#endif
