import { generate } from 'selfsigned';

/** A fresh self-signed certificate for the site and its picture host, in PEM. No browser trusts it by default. */
export async function siteCertificate(): Promise<{ key: string; cert: string }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: 'huggingface.co' }], {
    algorithm: 'sha256',
    extensions: [
      {
        name: 'subjectAltName',
        altNames: [
          { type: 2, value: 'huggingface.co' },
          { type: 2, value: '*.huggingface.co' },
        ],
      },
    ],
  });
  return { key, cert };
}
