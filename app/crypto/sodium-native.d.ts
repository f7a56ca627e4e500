declare module "sodium-native" {
  type Bytes = Buffer | Uint8Array;

  const sodium: {
    crypto_aead_xchacha20poly1305_ietf_ABYTES: number;
    crypto_aead_xchacha20poly1305_ietf_NPUBBYTES: number;
    crypto_box_PUBLICKEYBYTES: number;
    crypto_box_SECRETKEYBYTES: number;
    crypto_box_SEALBYTES: number;
    crypto_pwhash_ALG_ARGON2ID13: number;
    crypto_pwhash_SALTBYTES: number;
    crypto_secretstream_xchacha20poly1305_ABYTES: number;
    crypto_secretstream_xchacha20poly1305_HEADERBYTES: number;
    crypto_secretstream_xchacha20poly1305_KEYBYTES: number;
    crypto_secretstream_xchacha20poly1305_STATEBYTES: number;
    crypto_secretstream_xchacha20poly1305_TAG_FINAL: number;
    crypto_secretstream_xchacha20poly1305_TAG_MESSAGE: number;

    randombytes_buf(target: Bytes): void;
    sodium_memzero(target: Bytes): void;
    sodium_memcmp(a: Bytes, b: Bytes): boolean;

    crypto_hash_sha256(out: Bytes, input: Bytes): void;
    crypto_generichash(out: Bytes, input: Bytes, key?: Bytes): void;

    crypto_aead_xchacha20poly1305_ietf_encrypt(
      cipher: Bytes,
      message: Bytes,
      ad: Bytes | null,
      nsec: null,
      nonce: Bytes,
      key: Bytes,
    ): number;
    crypto_aead_xchacha20poly1305_ietf_decrypt(
      message: Bytes,
      nsec: null,
      cipher: Bytes,
      ad: Bytes | null,
      nonce: Bytes,
      key: Bytes,
    ): number;

    crypto_secretstream_xchacha20poly1305_init_push(state: Bytes, header: Bytes, key: Bytes): void;
    crypto_secretstream_xchacha20poly1305_push(
      state: Bytes,
      cipher: Bytes,
      message: Bytes,
      ad: Bytes | null,
      tag: number,
    ): number;
    crypto_secretstream_xchacha20poly1305_init_pull(state: Bytes, header: Bytes, key: Bytes): void;
    crypto_secretstream_xchacha20poly1305_pull(
      state: Bytes,
      message: Bytes,
      tag: Bytes,
      cipher: Bytes,
      ad: Bytes | null,
    ): number;

    crypto_box_keypair(pk: Bytes, sk: Bytes): void;
    crypto_box_seed_keypair(pk: Bytes, sk: Bytes, seed: Bytes): void;
    crypto_scalarmult_base(pk: Bytes, sk: Bytes): void;
    crypto_box_seal(cipher: Bytes, message: Bytes, pk: Bytes): void;
    crypto_box_seal_open(message: Bytes, cipher: Bytes, pk: Bytes, sk: Bytes): boolean;

    crypto_pwhash_async(
      out: Bytes,
      password: Bytes,
      salt: Bytes,
      ops: number,
      memoryBytes: number,
      algorithm: number,
    ): Promise<void>;
  };
  export default sodium;
}
