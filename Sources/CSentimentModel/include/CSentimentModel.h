#ifndef C_SENTIMENT_MODEL_H
#define C_SENTIMENT_MODEL_H

#include <stddef.h>

/// A file that is a part of the program. The system reads of it what is looked at, when it is.
struct EmbeddedFile {
  const unsigned char *_Nonnull start;
  size_t count;
};

/// The int8 weights, safetensors, at a multiple of 64 bytes as its tensors need it.
struct EmbeddedFile embedded_model_safetensors(void);
struct EmbeddedFile embedded_vocab_txt(void);
struct EmbeddedFile embedded_config_json(void);
struct EmbeddedFile embedded_model_card_md(void);

#endif
