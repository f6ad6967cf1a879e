#ifdef __x86_64__

/// The register XCR0: a bit for each kind of register that the operating system keeps for a thread.
/// Only where the processor has the instruction, which CPUID's OSXSAVE tells.
///
/// Intel 64 and IA-32 Architectures Software Developer's Manual, volume 1, chapter 13. Compilers offer
/// the instruction as a macro, which Swift cannot call.
static inline unsigned long long kept_processor_state(void) {
  unsigned int low, high;
  __asm__ volatile("xgetbv" : "=a"(low), "=d"(high) : "c"(0));
  return (unsigned long long)high << 32 | low;
}

#endif
