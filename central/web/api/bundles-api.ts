import {
  BUNDLE_UPLOADS_PATH,
  bundleUploadSchema,
  bundleUploadsSchema,
  type BundleUploadRequest,
  type BundleUploads,
  type BundleUploadView,
} from '../../../shared/contract/bundles.ts';
import type { Answer } from './answer.ts';
import { ask } from './ask.ts';
import { withQuery } from './path.ts';

/** Export files of kiosks, carried to the centre by hand. */
export interface BundlesApi {
  bundleUploads(unit: string): Promise<Answer<BundleUploads>>;
  beginBundleUpload(request: BundleUploadRequest): Promise<Answer<BundleUploadView>>;
  bundleUpload(unit: string, id: number): Promise<Answer<BundleUploadView>>;
  putBundlePart(
    unit: string,
    id: number,
    part: number,
    content: Blob,
  ): Promise<Answer<BundleUploadView>>;
}

export function createBundlesApi(origin: string): BundlesApi {
  return {
    bundleUploads: (unit) =>
      ask(origin, 'GET', withQuery(BUNDLE_UPLOADS_PATH, { unit }), bundleUploadsSchema),
    beginBundleUpload: (request) =>
      ask(origin, 'POST', BUNDLE_UPLOADS_PATH, bundleUploadSchema, request),
    bundleUpload: (unit, id) =>
      ask(origin, 'GET', withQuery(`${BUNDLE_UPLOADS_PATH}/${id}`, { unit }), bundleUploadSchema),
    putBundlePart: (unit, id, part, content) =>
      ask(
        origin,
        'PUT',
        withQuery(`${BUNDLE_UPLOADS_PATH}/${id}/parts/${part}`, { unit }),
        bundleUploadSchema,
        content,
      ),
  };
}
