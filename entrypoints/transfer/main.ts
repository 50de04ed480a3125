import { mountTransfer } from '../../components/transfer/mount';

mountTransfer();
