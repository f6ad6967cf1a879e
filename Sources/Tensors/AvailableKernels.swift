internal import BaselineKernels
package import KernelTypes

#if arch(x86_64)
  internal import AVX2Kernels
  internal import AVX512Kernels
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
