#if arch(x86_64)
  internal import CProcessorState

  /// What the processor can do and the operating system keeps for each thread: AMD64 Architecture
  /// Programmer's Manual, volume 3, appendix E.
  struct ProcessorFeatures {
    /// x86-64-v3: AVX2 and fused multiply-add.
    let hasAVX2: Bool
    /// x86-64-v4 and the products of bytes (VNNI).
    let hasAVX512: Bool

    init() {
      let basic = ProcessorIdentification(leaf: 1)
      let extended = ProcessorIdentification(leaf: 7)
      // Without OSXSAVE the system keeps neither, and there is no asking what it does keep.
      let kept = basic.ecx.has(27) ? kept_processor_state() : 0
      // SSE and AVX registers; the masks and both parts of the 512-bit registers besides.
      let keepsAVX = [1, 2].allSatisfy { kept.has($0) }
      let keepsAVX512 = keepsAVX && [5, 6, 7].allSatisfy { kept.has($0) }
      // AVX, FMA, F16C and MOVBE; BMI1, AVX2 and BMI2; LZCNT: all that x86-64-v3 compiles to.
      hasAVX2 =
        keepsAVX && [28, 12, 29, 22].allSatisfy { basic.ecx.has($0) }
        && [3, 5, 8].allSatisfy { extended.ebx.has($0) }
        && ProcessorIdentification(leaf: 0x8000_0001).ecx.has(5)
      // AVX-512 F, DQ, CD, BW and VL; VNNI.
      hasAVX512 =
        hasAVX2 && keepsAVX512 && [16, 17, 28, 30, 31].allSatisfy { extended.ebx.has($0) }
        && extended.ecx.has(11)
    }
  }

  extension FixedWidthInteger {
    fileprivate func has(_ bit: Int) -> Bool {
      self >> bit & 1 == 1
    }
  }
#endif
