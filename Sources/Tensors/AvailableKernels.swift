internal import BaselineKernels
package import KernelTypes

#if arch(x86_64)
  internal import AVX2Kernels
  internal import AVX512Kernels
  internal import CProcessorState
  internal import _Builtin_intrinsics.intel.cpuid
#endif

/// The kernels that this processor can run, the fastest last.
package func availableKernels() -> [KernelSet] {
  var sets: [KernelSet] = [.baseline]
  #if arch(x86_64)
    let features = ProcessorFeatures()
    if features.hasAVX2 { sets.append(.avx2) }
    if features.hasAVX512 { sets.append(.avx512) }
  #endif
  return sets
}

#if arch(x86_64)
  /// What the processor can do and the operating system keeps for each thread: AMD64 Architecture
  /// Programmer's Manual, volume 3, appendix E.
  private struct ProcessorFeatures {
    /// x86-64-v3: AVX2 and fused multiply-add.
    let hasAVX2: Bool
    /// x86-64-v4 and the products of bytes (VNNI).
    let hasAVX512: Bool

    init() {
      let basic = Registers(leaf: 1)
      let extended = Registers(leaf: 7)
      // Without OSXSAVE the system keeps neither, and there is no asking what it does keep.
      let kept = basic.ecx.has(27) ? kept_processor_state() : 0
      // SSE and AVX registers; the masks and both parts of the 512-bit registers besides.
      let keepsAVX = [1, 2].allSatisfy { kept.has($0) }
      let keepsAVX512 = keepsAVX && [5, 6, 7].allSatisfy { kept.has($0) }
      // AVX, FMA, F16C and MOVBE; BMI1, AVX2 and BMI2; LZCNT: all that x86-64-v3 compiles to.
      hasAVX2 =
        keepsAVX && [28, 12, 29, 22].allSatisfy { basic.ecx.has($0) }
        && [3, 5, 8].allSatisfy { extended.ebx.has($0) }
        && Registers(leaf: 0x8000_0001).ecx.has(5)
      // AVX-512 F, DQ, CD, BW and VL; VNNI.
      hasAVX512 =
        hasAVX2 && keepsAVX512 && [16, 17, 28, 30, 31].allSatisfy { extended.ebx.has($0) }
        && extended.ecx.has(11)
    }
  }

  /// The answer of the instruction cpuid; all 0 for a leaf that the processor does not have.
  private struct Registers {
    var eax: UInt32 = 0
    var ebx: UInt32 = 0
    var ecx: UInt32 = 0
    var edx: UInt32 = 0

    init(leaf: UInt32, subleaf: UInt32 = 0) {
      _ = __get_cpuid_count(leaf, subleaf, &eax, &ebx, &ecx, &edx)
    }
  }

  extension FixedWidthInteger {
    fileprivate func has(_ bit: Int) -> Bool {
      self >> bit & 1 == 1
    }
  }
#endif
