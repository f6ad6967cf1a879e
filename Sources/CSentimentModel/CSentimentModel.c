#include "CSentimentModel.h"

// What a function gives, Swift can use: it imports no array of millions of elements, and no global
// variable that is a pointer.
static const _Alignas(64) unsigned char model_safetensors[] = {
#embed "model.safetensors"
};

static const unsigned char vocab_txt[] = {
#embed "vocab.txt"
};

static const unsigned char config_json[] = {
#embed "config.json"
};

static const unsigned char model_card_md[] = {
#embed "MODEL_CARD.md"
};

struct EmbeddedFile embedded_model_safetensors(void) {
  return (struct EmbeddedFile){model_safetensors, sizeof model_safetensors};
}

struct EmbeddedFile embedded_vocab_txt(void) {
  return (struct EmbeddedFile){vocab_txt, sizeof vocab_txt};
}

struct EmbeddedFile embedded_config_json(void) {
  return (struct EmbeddedFile){config_json, sizeof config_json};
}

struct EmbeddedFile embedded_model_card_md(void) {
  return (struct EmbeddedFile){model_card_md, sizeof model_card_md};
}
